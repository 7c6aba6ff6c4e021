#include "include/cicu_regex.h"

#include <stdlib.h>
#include <unicode/uregex.h>

// ICU calls back, and counts against its own limit, once in this many steps (regexcmp's TIMER_INITIAL_VALUE).
static const int64_t steps_per_call = 10000;

struct cicu_regex {
  URegularExpression *handle;
  int64_t calls_left;
};

static UBool count_steps(const void *context, int32_t steps) {
  (void)steps;
  cicu_regex *regex = (cicu_regex *)context;
  return --regex->calls_left > 0;
}

cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, bool ignore_case,
                            const char **error, int32_t *offset) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {.line = 0, .offset = -1};
  *offset = -1;
  URegularExpression *handle = uregex_open((const UChar *)pattern, length,
                                           ignore_case ? UREGEX_CASE_INSENSITIVE : 0, &place, &status);
  cicu_regex *regex = U_SUCCESS(status) ? calloc(1, sizeof *regex) : NULL;
  if (!regex) {
    uregex_close(handle);
    *error = U_FAILURE(status) ? u_errorName(status) : "U_MEMORY_ALLOCATION_ERROR";
    *offset = place.offset;
    return NULL;
  }
  regex->handle = handle;
  uregex_setMatchCallback(handle, count_steps, regex, &status);
  return regex;
}

void cicu_regex_close(cicu_regex *regex) {
  if (!regex) return;
  uregex_close(regex->handle);
  free(regex);
}

static cicu_regex_result result(UErrorCode status) {
  switch (status) {
  case U_REGEX_STOPPED_BY_CALLER:
  case U_REGEX_TIME_OUT: return CICU_REGEX_STEP_LIMIT;
  case U_REGEX_STACK_OVERFLOW: return CICU_REGEX_STACK_LIMIT;
  default: return CICU_REGEX_FAILED;
  }
}

cicu_regex_result cicu_regex_start(cicu_regex *regex, const uint16_t *text, int32_t length, int64_t steps) {
  UErrorCode status = U_ZERO_ERROR;
  regex->calls_left = steps / steps_per_call + 1;
  uregex_setText(regex->handle, (const UChar *)text, length, &status);
  return U_SUCCESS(status) ? CICU_REGEX_NONE : CICU_REGEX_FAILED;
}

cicu_regex_result cicu_regex_next(cicu_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  UBool found = uregex_findNext(regex->handle, &status);
  if (U_FAILURE(status)) return result(status);
  return found ? CICU_REGEX_FOUND : CICU_REGEX_NONE;
}

int32_t cicu_regex_group_count(const cicu_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  return uregex_groupCount(regex->handle, &status);
}

bool cicu_regex_group(const cicu_regex *regex, int32_t group, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  *start = uregex_start(regex->handle, group, &status);
  *end = uregex_end(regex->handle, group, &status);
  return U_SUCCESS(status) && *start >= 0;
}

int32_t cicu_regex_group_number(const cicu_regex *regex, const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t number = uregex_groupNumberFromCName(regex->handle, name, -1, &status);
  return U_SUCCESS(status) ? number : -1;
}
