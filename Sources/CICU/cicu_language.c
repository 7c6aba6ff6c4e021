#include "include/cicu_language.h"

#include <unicode/ucasemap.h>
#include <unicode/uloc.h>

cicu_case *cicu_case_open(const char *language) {
  UErrorCode error = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open(language, 0, &error);
  return U_FAILURE(error) ? NULL : (cicu_case *)map;
}

void cicu_case_close(cicu_case *map) { ucasemap_close((UCaseMap *)map); }

int32_t cicu_lower(
    const cicu_case *map, const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = ucasemap_utf8ToLower(
      (const UCaseMap *)map, (char *)result, capacity, (const char *)text, length, &error);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : count;
}

const char *const *cicu_languages(void) { return uloc_getISOLanguages(); }

int32_t cicu_language_name(const char *code, uint16_t *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = uloc_getDisplayLanguage(code, "en", name, capacity, &error);
  // Without a name ICU gives the code, with a warning.
  return error != U_ZERO_ERROR ? 0 : count;
}
