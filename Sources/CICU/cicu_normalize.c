#include "include/cicu_normalize.h"

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

int32_t cicu_normalized_prefix(
    const cicu_normalizer *normalizer, const uint16_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t prefix =
      unorm2_spanQuickCheckYes(form_of(normalizer), (const UChar *)text, length, &error);
  return U_FAILURE(error) ? 0 : prefix;
}

int32_t cicu_has_boundary_before(const cicu_normalizer *normalizer, uint32_t scalar) {
  return unorm2_hasBoundaryBefore(form_of(normalizer), (UChar32)scalar);
}

int32_t cicu_normalize(
    const cicu_normalizer *normalizer, const uint16_t *text, int32_t length, uint16_t *result,
    int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = unorm2_normalize(
      form_of(normalizer), (const UChar *)text, length, (UChar *)result, capacity, &error);
  if (error == U_BUFFER_OVERFLOW_ERROR) return count;
  return U_FAILURE(error) ? -1 : count;
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
