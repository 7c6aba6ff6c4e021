#include "word_boundaries.h"

#include <unicode/ubrk.h>

int64_t icu_word_boundaries(const uint16_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "en", text, length, &error);
  if (U_FAILURE(error)) return -1;
  int64_t count = 0;
  ubrk_first(iterator);
  while (ubrk_next(iterator) != UBRK_DONE) count++;
  ubrk_close(iterator);
  return count;
}
