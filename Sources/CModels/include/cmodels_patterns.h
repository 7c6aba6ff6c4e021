#ifndef CMODELS_PATTERNS_H
#define CMODELS_PATTERNS_H

#include <stddef.h>
#include <stdint.h>

/// Months, units, currencies and other words of patterns: UTF-8 lines as the head of the file describes.
const uint8_t *cmodels_pattern_words(size_t *length);

#endif
