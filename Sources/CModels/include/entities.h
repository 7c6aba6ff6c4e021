#ifndef CMODELS_ENTITIES_H
#define CMODELS_ENTITIES_H

#include <stddef.h>

// Names and word clusters for entity features. Layout: NameLexicon.swift.
const unsigned char *weft_name_lexicon(size_t *count);

// The tagger for a language (ISO 639-1), or NULL. Layout: SequenceModel.swift.
const unsigned char *weft_entity_model(const char *language, size_t *count);

#endif
