#ifndef WORD_BOUNDARIES_H
#define WORD_BOUNDARIES_H

#include <stdint.h>

/// Steps through the word boundaries of UTF-16 by ICU's `ubrk_next` and nothing else.
/// Returns how many there are; -1 when ICU failed.
int64_t icu_word_boundaries(const uint16_t *text, int32_t length);

#endif
