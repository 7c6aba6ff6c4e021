#ifndef CMODELS_SEGMENT_H
#define CMODELS_SEGMENT_H

#include <stddef.h>
#include <stdint.h>

/// Abbreviations by language: UTF-8 lines as the head of the file describes.
const uint8_t *cmodels_abbreviations(size_t *length);

/// The language model: `LanguageModel` describes the layout.
const uint8_t *cmodels_language(size_t *length);

/// The model of sentence ends: `SentenceModel` describes the layout.
const uint8_t *cmodels_sentences(size_t *length);

/// Pairs of letters by language: UTF-8 lines as scripts/training/build_letter_pairs.py describes.
const uint8_t *cmodels_letter_pairs(size_t *length);

#endif
