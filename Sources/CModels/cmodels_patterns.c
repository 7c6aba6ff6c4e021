#include "include/cmodels_patterns.h"

static const uint8_t pattern_words[] = {
#embed "data/patternwords.tsv"
};

const uint8_t *cmodels_pattern_words(size_t *length) {
  *length = sizeof pattern_words;
  return pattern_words;
}
