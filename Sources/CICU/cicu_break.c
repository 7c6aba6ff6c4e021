#include "include/cicu_break.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

struct cicu_break {
  UBreakIterator *iterator;
  UChar *buffer;
  int32_t capacity;
};

cicu_break *cicu_break_open(int32_t kind, const char *locale) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};
  if (kind < 0 || kind > 2) return NULL;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(types[kind], locale, NULL, 0, &error);
  if (U_FAILURE(error)) return NULL;
  cicu_break *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_break_close(cicu_break *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker->buffer);
  free(breaker);
}

// UTF-16 never takes more units than UTF-8 takes bytes.
static int reserve(cicu_break *breaker, int32_t units) {
  if (units <= breaker->capacity) return 1;
  UChar *grown = realloc(breaker->buffer, (size_t)units * sizeof(UChar));
  if (grown == NULL) return 0;
  breaker->buffer = grown;
  breaker->capacity = units;
  return 1;
}

// A lead surrogate counts 4 bytes, its trail surrogate none.
static int32_t utf8_length(UChar unit) {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (U16_IS_LEAD(unit)) return 4;
  return U16_IS_TRAIL(unit) ? 0 : 3;
}

int32_t cicu_break_all(
    cicu_break *breaker, const uint8_t *text, int32_t length, int32_t *ends, uint8_t *statuses) {
  if (length <= 0) return 0;
  if (!reserve(breaker, length)) return -1;
  UErrorCode error = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8(breaker->buffer, breaker->capacity, &units, (const char *)text, length, &error);
  if (error == U_STRING_NOT_TERMINATED_WARNING) error = U_ZERO_ERROR;
  if (U_FAILURE(error)) return -1;
  ubrk_setText(breaker->iterator, breaker->buffer, units, &error);
  if (U_FAILURE(error)) return -1;
  int32_t count = 0, unit = 0, byte = 0;
  ubrk_first(breaker->iterator);
  for (int32_t end; (end = ubrk_next(breaker->iterator)) != UBRK_DONE; count++) {
    while (unit < end) byte += utf8_length(breaker->buffer[unit++]);
    ends[count] = byte;
    statuses[count] = (uint8_t)(ubrk_getRuleStatus(breaker->iterator) / 100);
  }
  return byte == length ? count : -1;
}
