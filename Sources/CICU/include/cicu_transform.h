#ifndef CICU_TRANSFORM_H
#define CICU_TRANSFORM_H

#include <stdint.h>

/// A transliterator; belongs to one thread.
typedef struct cicu_transform cicu_transform;

/// - Parameter name: ICU's name in ASCII, such as `Any-Latin; Latin-ASCII`.
/// - Returns: NULL when ICU does not know it.
cicu_transform *cicu_transform_open(const char *name);
void cicu_transform_close(cicu_transform *transform);

/// Transforms the first `length` units of `text`, which has room for `capacity`, in place.
/// - Returns: the new length; -1 when there is no room.
int32_t cicu_transform_apply(const cicu_transform *transform, uint16_t *text, int32_t length, int32_t capacity);

/// A checker of characters that look alike.
typedef struct cicu_spoof cicu_spoof;

cicu_spoof *cicu_spoof_open(void);
void cicu_spoof_close(cicu_spoof *spoof);

/// What a text looks like (UTS #39's skeleton), in UTF-8.
/// - Returns: the length, which may be greater than `capacity`; -1 on failure.
int32_t cicu_spoof_skeleton(const cicu_spoof *spoof, const uint8_t *text, int32_t length, uint8_t *result,
                            int32_t capacity);

#endif
