#ifndef CCRYPTO_H
#define CCRYPTO_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 digest of `length` bytes.
void ccrypto_sha256(const uint8_t *bytes, size_t length, uint8_t *digest);

#endif
