#include "include/cmodels_segment.h"

static const uint8_t abbreviations[] = {
#embed "data/abbreviations.txt"
};

const uint8_t *cmodels_abbreviations(size_t *length) {
  *length = sizeof abbreviations;
  return abbreviations;
}

static const uint8_t language[] = {
#embed "data/language.bin"
};

const uint8_t *cmodels_language(size_t *length) {
  *length = sizeof language;
  return language;
}

static const uint8_t sentences[] = {
#embed "data/sentences.bin"
};

const uint8_t *cmodels_sentences(size_t *length) {
  *length = sizeof sentences;
  return sentences;
}

static const uint8_t letter_pairs[] = {
#embed "data/letterpairs.txt"
};

const uint8_t *cmodels_letter_pairs(size_t *length) {
  *length = sizeof letter_pairs;
  return letter_pairs;
}
