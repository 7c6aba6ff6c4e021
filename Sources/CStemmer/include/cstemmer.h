#ifndef CSTEMMER_H
#define CSTEMMER_H

#include <stdint.h>

/// A Snowball stemmer.
typedef struct cstemmer cstemmer;

/// - Parameter language: ISO 639-1 code.
/// - Returns: NULL when Snowball has no algorithm for the language.
cstemmer *cstemmer_open(const char *language);
void cstemmer_close(cstemmer *stemmer);

/// Stems a lower-cased word in UTF-8.
/// - Returns: bytes that stay valid until the next call; NULL when memory ran out.
const uint8_t *cstemmer_stem(
    cstemmer *stemmer, const uint8_t *word, int32_t length, int32_t *stem_length);

#endif
