#ifndef CICU_NORMALIZE_H
#define CICU_NORMALIZE_H

#include <stdint.h>

/// A normalization form or case folding; owned by ICU, never freed.
typedef struct cicu_normalizer cicu_normalizer;

enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3 };

/// - Returns: NULL when ICU lacks the data.
const cicu_normalizer *cicu_normalizer_open(int32_t form);

/// Units of UTF-16 at the start of `text` that are surely normalized already, up to a boundary.
int32_t cicu_normalized_prefix(const cicu_normalizer *normalizer, const uint16_t *text, int32_t length);

/// 1 when the scalar starts a stretch that is normalized independently of what stands before it.
int32_t cicu_has_boundary_before(const cicu_normalizer *normalizer, uint32_t scalar);

/// Normalizes UTF-16.
/// - Returns: the length of the result, which may be greater than `capacity`; -1 on failure.
int32_t cicu_normalize(
    const cicu_normalizer *normalizer, const uint16_t *text, int32_t length, uint16_t *result,
    int32_t capacity);

/// Full default case folding of one scalar.
/// - Returns: the number of UTF-16 units written to `result`, which has room for 8.
int32_t cicu_fold_case(uint32_t scalar, uint16_t *result);

#endif
