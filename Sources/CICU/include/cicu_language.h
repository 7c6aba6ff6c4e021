#ifndef CICU_LANGUAGE_H
#define CICU_LANGUAGE_H

#include <stdint.h>

/// Lower case as one language writes it.
typedef struct cicu_case cicu_case;

/// - Parameter language: ISO 639-1; empty for no language.
/// - Returns: NULL when there is no memory.
cicu_case *cicu_case_open(const char *language);
void cicu_case_close(cicu_case *map);

/// Writes the full lower case mapping of valid UTF-8 to `result`, in UTF-8.
/// - Returns: the length, which may be greater than `capacity`; -1 on failure.
int32_t cicu_lower(
    const cicu_case *map, const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity);

/// The codes of languages that ICU knows, of two or three letters, with NULL behind the last.
const char *const *cicu_languages(void);

/// Writes the English name of a language to `name`, in UTF-16.
/// - Returns: the length, at most `capacity`; 0 when ICU has no name.
int32_t cicu_language_name(const char *code, uint16_t *name, int32_t capacity);

#endif
