#ifndef CICU_NORMALIZE_H
#define CICU_NORMALIZE_H

#include <stdint.h>

/// A normalization form or case folding; owned by ICU, never freed.
typedef struct cicu_normalizer cicu_normalizer;

enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3 };

/// - Returns: NULL when ICU lacks the data.
const cicu_normalizer *cicu_normalizer_open(int32_t form);

/// Converts valid UTF-8 to UTF-16; `result` has room for `length` units.
/// - Returns: the number of units; -1 on failure.
int32_t cicu_utf16(const uint8_t *text, int32_t length, uint16_t *result);

/// Finds the first stretch from unit `from` on that changes when it is normalized; stretches do not depend on each other.
///
/// - Parameter result: receives the normalized stretch, up to `capacity` units.
/// - Returns: the length of the normalized stretch, which may be greater than `capacity`; -1 when nothing changes.
int32_t cicu_next_change(
    const cicu_normalizer *normalizer, const uint16_t *text, int32_t length, int32_t from,
    int32_t *start, int32_t *end, uint16_t *result, int32_t capacity);

/// Which of the 64 scalars from `64 * page` on are normalized wherever they stand, and start a stretch: one bit each.
uint64_t cicu_normalized_page(const cicu_normalizer *normalizer, uint32_t page);

/// Units at the start of UTF-16 that are surely normalized: ICU's quick check.
int32_t cicu_normalized_span(const cicu_normalizer *normalizer, const uint16_t *text, int32_t length);

/// Full default case folding of one scalar.
/// - Returns: the number of UTF-16 units written to `result`, which has room for 8.
int32_t cicu_fold_case(uint32_t scalar, uint16_t *result);

#endif
