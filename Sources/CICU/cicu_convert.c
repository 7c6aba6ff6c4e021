#include "include/cicu_convert.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

cicu_converter *cicu_converter_open(const char *name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &error);
  return U_FAILURE(error) ? NULL : (cicu_converter *)converter;
}

void cicu_converter_close(cicu_converter *converter) { ucnv_close((UConverter *)converter); }

void cicu_converter_reset(cicu_converter *converter) { ucnv_reset((UConverter *)converter); }

int32_t cicu_converter_decode(cicu_converter *converter, const uint8_t *source, int32_t length, int32_t last,
                              uint16_t *target, int32_t *offsets, int32_t capacity, int32_t *pending) {
  UErrorCode error = U_ZERO_ERROR;
  const char *from = (const char *)source;
  UChar *to = target;
  ucnv_toUnicode((UConverter *)converter, &to, target + capacity, &from, from + length, offsets, (UBool)last, &error);
  if (U_FAILURE(error)) return -1;
  *pending = last ? 0 : ucnv_toUCountPending((UConverter *)converter, &error);
  return (int32_t)(to - target);
}

int32_t cicu_encoded_length(const char *name, const uint8_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *from = ucnv_open("UTF-8", &error);
  UConverter *to = ucnv_open(name, &error);
  int32_t count = -1;
  if (U_SUCCESS(error)) {
    const char *next = (const char *)text;
    UChar pivot[512];
    UChar *pivot_source = pivot, *pivot_target = pivot;
    char out[1024];
    count = 0;
    do {
      char *target = out;
      error = U_ZERO_ERROR;
      ucnv_convertEx(to, from, &target, out + sizeof out, &next, (const char *)text + length, pivot, &pivot_source,
                     &pivot_target, pivot + 512, false, true, &error);
      count += (int32_t)(target - out);
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(error)) count = -1;
  }
  if (from != NULL) ucnv_close(from);
  if (to != NULL) ucnv_close(to);
  return count;
}

int32_t cicu_detect_encoding(const uint8_t *text, int32_t length, char *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t confidence = 0;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (detector != NULL) {
    ucsdet_enableInputFilter(detector, true);
    ucsdet_setText(detector, (const char *)text, length, &error);
    const UCharsetMatch *match = ucsdet_detect(detector, &error);
    if (match != NULL && U_SUCCESS(error)) {
      strncpy(name, ucsdet_getName(match, &error), (size_t)capacity - 1);
      name[capacity - 1] = 0;
      confidence = ucsdet_getConfidence(match, &error);
    }
    ucsdet_close(detector);
  }
  return U_SUCCESS(error) ? confidence : 0;
}
