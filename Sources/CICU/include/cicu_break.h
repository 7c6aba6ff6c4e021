#ifndef CICU_BREAK_H
#define CICU_BREAK_H

#include <stdint.h>

/// A break iterator with its own UTF-16 buffer.
typedef struct cicu_break cicu_break;

enum { CICU_BREAK_GRAPHEME = 0, CICU_BREAK_WORD = 1, CICU_BREAK_SENTENCE = 2 };

/// - Returns: NULL when ICU has no such iterator.
cicu_break *cicu_break_open(int32_t kind, const char *locale);
void cicu_break_close(cicu_break *breaker);

/// Finds all boundaries of valid UTF-8.
///
/// `ends` and `statuses` have room for `length` values: the end of each segment in bytes, and the hundreds of ICU's rule
/// status (of words: 0 none, 1 number, 2 letter, 3 kana, 4 ideograph).
/// - Returns: the number of segments; -1 when ICU failed or the text is not UTF-8.
int32_t cicu_break_all(
    cicu_break *breaker, const uint8_t *text, int32_t length, int32_t *ends, uint8_t *statuses);

#endif
