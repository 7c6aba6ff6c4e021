#include "include/cicu_normalize.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
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

// ICU puts each mark into its place by insertion, which takes the square of their number: longer stretches come to it
// with their marks in order.
enum { LONG_STRETCH = 64, CLASSES = 256 };

typedef struct {
  UChar32 scalar;
  uint8_t combining_class;
} mark;

// Appends the full decomposition of a scalar.
static size_t decompose(const UNormalizer2 *form, UChar32 scalar, mark *marks, size_t count) {
  UChar units[32];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = unorm2_getDecomposition(form, scalar, units, 32, &error);
  if (U_FAILURE(error) || length < 0) {
    length = 0;
    U16_APPEND_UNSAFE(units, length, scalar);
  }
  for (int32_t at = 0; at < length;) {
    U16_NEXT(units, at, length, marks[count].scalar);
    marks[count].combining_class = unorm2_getCombiningClass(form, marks[count].scalar);
    count++;
  }
  return count;
}

// Canonical ordering: sorts a run of marks by their classes, those of one class as they stand, by counting them.
static void sort_marks(mark *marks, size_t count, mark *spare) {
  size_t starts[CLASSES + 1] = {0};
  for (size_t i = 0; i < count; i++) starts[marks[i].combining_class + 1]++;
  for (size_t i = 1; i <= CLASSES; i++) starts[i] += starts[i - 1];
  memcpy(spare, marks, count * sizeof *marks);
  for (size_t i = 0; i < count; i++) marks[starts[spare[i].combining_class]++] = spare[i];
}

static void order_marks(mark *marks, size_t count, mark *spare) {
  for (size_t start = 0; start < count;) {
    size_t end = start + 1;
    bool is_ordered = true;
    if (marks[start].combining_class) {
      for (; end < count && marks[end].combining_class; end++) {
        is_ordered &= marks[end - 1].combining_class <= marks[end].combining_class;
      }
    }
    if (!is_ordered) sort_marks(marks + start, end - start, spare);
    start = end;
  }
}

// The longest decomposition has 18 scalars, of U+FDFA.
enum { LONGEST_DECOMPOSITION = 18 };

// Normalizes a long stretch: decomposes it, orders its marks, and has ICU do what is left.
static int32_t normalize_long(
    const UNormalizer2 *form, const UChar *text, int32_t length, UChar *result, int32_t capacity,
    UErrorCode *error) {
  size_t size = 0;
  for (int32_t at = 0; at < length;) {
    UChar32 scalar;
    mark scalars[LONGEST_DECOMPOSITION * 2];
    U16_NEXT(text, at, length, scalar);
    size += decompose(form, scalar, scalars, 0);
  }
  mark *marks = malloc(2 * size * sizeof *marks);
  UChar *units = malloc(2 * size * sizeof *units);
  int32_t count = -1;
  if (marks && units && size <= INT32_MAX / 2) {
    size_t filled = 0;
    for (int32_t at = 0; at < length;) {
      UChar32 scalar;
      U16_NEXT(text, at, length, scalar);
      filled = decompose(form, scalar, marks, filled);
    }
    order_marks(marks, size, marks + size);
    int32_t unit = 0;
    for (size_t i = 0; i < size; i++) U16_APPEND_UNSAFE(units, unit, marks[i].scalar);
    count = unorm2_normalize(form, units, unit, result, capacity, error);
  } else {
    *error = U_MEMORY_ALLOCATION_ERROR;
  }
  free(marks);
  free(units);
  return count;
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
    int32_t count =
        (stop - from > LONG_STRETCH ? normalize_long : unorm2_normalize)(
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
