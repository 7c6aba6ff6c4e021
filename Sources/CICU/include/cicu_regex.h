#ifndef CICU_REGEX_H
#define CICU_REGEX_H

#include <stdbool.h>
#include <stdint.h>

// A compiled regular expression of ICU; belongs to one thread.
typedef struct cicu_regex cicu_regex;

typedef enum {
  CICU_REGEX_FOUND = 1,
  CICU_REGEX_NONE = 0,
  CICU_REGEX_STEP_LIMIT = -1,  // took more steps than allowed
  CICU_REGEX_STACK_LIMIT = -2, // needs more memory for going back than allowed
  CICU_REGEX_FAILED = -3,
} cicu_regex_result;

// Compiles a pattern of UTF-16 units. On failure gives NULL, the name of ICU's error, and the offset of the mistake in
// units, or -1 when ICU names none.
cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, bool ignore_case,
                            const char **error, int32_t *offset);
void cicu_regex_close(cicu_regex *regex);

// Starts at the beginning of a text that must stay in place until the last `cicu_regex_next`. `steps` is how many steps
// all its matches together may take; ICU counts them in ten thousands.
cicu_regex_result cicu_regex_start(cicu_regex *regex, const uint16_t *text, int32_t length, int64_t steps);
cicu_regex_result cicu_regex_next(cicu_regex *regex);

int32_t cicu_regex_group_count(const cicu_regex *regex);
// Units that a group of the last match covers; false when it took no part. Group 0 is the whole match.
bool cicu_regex_group(const cicu_regex *regex, int32_t group, int32_t *start, int32_t *end);
// Number of a named group; -1 when there is none.
int32_t cicu_regex_group_number(const cicu_regex *regex, const char *name);

#endif
