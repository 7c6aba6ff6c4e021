#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

/// Inflates one gzip stream, whose members follow one another.
typedef struct czlib_inflater czlib_inflater;

/// What a step of inflating came to.
typedef enum {
  CZLIB_MORE = 0,   ///< all input taken, or the output is full
  CZLIB_END = 1,    ///< the last member is complete; what follows is no gzip
  CZLIB_BROKEN = 2  ///< not gzip, damaged, or out of memory
} czlib_result;

czlib_inflater *czlib_inflater_open(void);
void czlib_inflater_close(czlib_inflater *inflater);

/// Inflates as much as fits.
/// `taken` is set to the input bytes used up, `made` to the output bytes written.
czlib_result czlib_inflater_step(czlib_inflater *inflater, const uint8_t *input, size_t input_length,
                                 uint8_t *output, size_t output_length, size_t *taken,
                                 size_t *made);

/// Whether no member is left unfinished: input may end here.
int czlib_inflater_is_complete(const czlib_inflater *inflater);

#endif
