#include "include/cicu_transform.h"

#include <stddef.h>
#include <string.h>
#include <unicode/uspoof.h>
#include <unicode/utrans.h>

enum { LONGEST_NAME = 256 };

cicu_transform *cicu_transform_open(const char *name) {
  UChar units[LONGEST_NAME];
  size_t length = strlen(name);
  if (length > LONGEST_NAME) return NULL;
  for (size_t i = 0; i < length; i++) {
    if ((unsigned char)name[i] >= 0x80) return NULL;
    units[i] = (UChar)name[i];
  }
  UErrorCode error = U_ZERO_ERROR;
  UTransliterator *found =
      utrans_openU(units, (int32_t)length, UTRANS_FORWARD, NULL, 0, NULL, &error);
  if (U_FAILURE(error)) {
    if (found) utrans_close(found);
    return NULL;
  }
  return (cicu_transform *)found;
}

void cicu_transform_close(cicu_transform *transform) { utrans_close((UTransliterator *)transform); }

int32_t cicu_transform_apply(
    const cicu_transform *transform, uint16_t *text, int32_t length, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(
      (const UTransliterator *)transform, (UChar *)text, &length, capacity, 0, &limit, &error);
  return U_FAILURE(error) ? -1 : length;
}

cicu_spoof *cicu_spoof_open(void) {
  UErrorCode error = U_ZERO_ERROR;
  USpoofChecker *found = uspoof_open(&error);
  return U_FAILURE(error) ? NULL : (cicu_spoof *)found;
}

void cicu_spoof_close(cicu_spoof *spoof) { uspoof_close((USpoofChecker *)spoof); }

int32_t cicu_spoof_skeleton(
    const cicu_spoof *spoof, const uint8_t *text, int32_t length, uint8_t *result,
    int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = uspoof_getSkeletonUTF8(
      (const USpoofChecker *)spoof, 0, (const char *)text, length, (char *)result, capacity,
      &error);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : count;
}
