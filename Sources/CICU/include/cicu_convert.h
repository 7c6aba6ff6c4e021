#ifndef CICU_CONVERT_H
#define CICU_CONVERT_H

#include <stdint.h>

/// A decoder of one character encoding.
typedef struct cicu_converter cicu_converter;

/// Returns NULL when ICU does not know the name.
cicu_converter *cicu_converter_open(const char *name);
void cicu_converter_close(cicu_converter *converter);
void cicu_converter_reset(cicu_converter *converter);

/// Decodes a chunk to UTF-16; what cannot be decoded becomes U+FFFD.
/// `offsets` gives for every unit the byte of the chunk where its character begins, negative if in an earlier chunk.
/// `pending` gets the bytes at the end of the chunk that begin a character not yet complete.
/// Returns the number of units, or -1; `capacity` must be at least 2 * length + 16.
int32_t cicu_converter_decode(cicu_converter *converter, const uint8_t *source, int32_t length, int32_t last,
                              uint16_t *target, int32_t *offsets, int32_t capacity, int32_t *pending);

/// Bytes that UTF-8 text takes in another encoding, or -1 when the encoding is unknown.
int32_t cicu_encoded_length(const char *name, const uint8_t *text, int32_t length);

/// Guesses the encoding of text, tags left out; `name` gets ICU's name for it.
/// Returns the confidence, 0 to 100; 0 when there is no guess.
int32_t cicu_detect_encoding(const uint8_t *text, int32_t length, char *name, int32_t capacity);

#endif
