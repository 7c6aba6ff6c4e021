#include "include/cicu_normalize.h"

#include <stdbool.h>
#include <stddef.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

static const UNormalizer2 *form_of(const cicu_normalizer *normalizer) {
  return (const UNormalizer2 *)normalizer;
}

const cicu_normalizer *cicu_normalizer_open(int32_t form) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *found = NULL;
  switch (form) {
    case CICU_NFC: found = unorm2_getNFCInstance(&error); break;
    case CICU_NFD: found = unorm2_getNFDInstance(&error); break;
    case CICU_NFKC: found = unorm2_getNFKCInstance(&error); break;
    case CICU_NFKD: found = unorm2_getNFKDInstance(&error); break;
    default: return NULL;
  }
  return U_FAILURE(error) ? NULL : (const cicu_normalizer *)found;
}

int32_t cicu_utf16(const uint8_t *text, int32_t length, uint16_t *result) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8((UChar *)result, length, &units, (const char *)text, length, &error);
  return U_FAILURE(error) ? -1 : units;
}

// The end of the stretch that starts at a boundary.
static int32_t stretch_end(const UNormalizer2 *form, const UChar *text, int32_t length, int32_t at) {
  UChar32 scalar;
  U16_NEXT(text, at, length, scalar);
  while (at < length) {
    int32_t next = at;
    U16_NEXT(text, next, length, scalar);
    if (unorm2_hasBoundaryBefore(form, scalar)) break;
    at = next;
  }
  return at;
}

int32_t cicu_next_change(
    const cicu_normalizer *normalizer, const uint16_t *text, int32_t length, int32_t from,
    int32_t *start, int32_t *end, uint16_t *result, int32_t capacity) {
  const UNormalizer2 *form = form_of(normalizer);
  const UChar *units = (const UChar *)text;
  while (from < length) {
    UErrorCode error = U_ZERO_ERROR;
    from += unorm2_spanQuickCheckYes(form, units + from, length - from, &error);
    if (U_FAILURE(error) || from >= length) return -1;
    int32_t stop = stretch_end(form, units, length, from);
    int32_t count = unorm2_normalize(
        form, units + from, stop - from, (UChar *)result, capacity, &error);
    if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) return -1;
    if (count > capacity || count != stop - from || u_memcmp(units + from, (UChar *)result, count)) {
      *start = from;
      *end = stop;
      return count;
    }
    from = stop;
  }
  return -1;
}

uint64_t cicu_normalized_page(const cicu_normalizer *normalizer, uint32_t page) {
  uint64_t result = 0;
  for (uint32_t bit = 0; bit < 64; bit++) {
    UChar32 scalar = (UChar32)(page * 64 + bit);
    UChar units[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(units, length, scalar);
    bool is_kept = cicu_normalized_span(normalizer, (uint16_t *)units, length) == length;
    if (is_kept && unorm2_getCombiningClass(form_of(normalizer), scalar) == 0) {
      result |= UINT64_C(1) << bit;
    }
  }
  return result;
}

int32_t cicu_normalized_span(const cicu_normalizer *normalizer, const uint16_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t span =
      unorm2_spanQuickCheckYes(form_of(normalizer), (const UChar *)text, length, &error);
  return U_FAILURE(error) ? 0 : span;
}

int32_t cicu_fold_case(uint32_t scalar, uint16_t *result) {
  UChar source[2];
  int32_t length = 0;
  U16_APPEND_UNSAFE(source, length, (UChar32)scalar);
  UErrorCode error = U_ZERO_ERROR;
  int32_t count =
      u_strFoldCase((UChar *)result, 8, source, length, U_FOLD_CASE_DEFAULT, &error);
  return U_FAILURE(error) ? 0 : count;
}
