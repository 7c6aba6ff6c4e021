#ifndef CMODELS_POS_H
#define CMODELS_POS_H

#include <stddef.h>

// The tagger of parts of speech for a language (ISO 639-1), or NULL. Layout: PartOfSpeechModel.swift.
const unsigned char *weft_pos_model(const char *language, size_t *count);

#endif
