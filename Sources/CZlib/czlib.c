#include "include/czlib.h"

#include <stdlib.h>
#include <zlib.h>

struct czlib_inflater {
  z_stream stream;
  /// A member has ended: another one may begin.
  int between_members;
};

/// 15 bits of window, and 16 for "gzip only".
static const int gzip_window = 15 + 16;

czlib_inflater *czlib_inflater_open(void) {
  czlib_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  if (inflateInit2(&inflater->stream, gzip_window) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void czlib_inflater_close(czlib_inflater *inflater) {
  if (inflater == NULL) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}

static uInt capped(size_t length) {
  const size_t most = 1u << 30;
  return (uInt)(length < most ? length : most);
}

czlib_result czlib_inflater_step(czlib_inflater *inflater, const uint8_t *input, size_t input_length,
                                 uint8_t *output, size_t output_length, size_t *taken,
                                 size_t *made) {
  z_stream *stream = &inflater->stream;
  *taken = 0;
  *made = 0;
  if (inflater->between_members) {
    if (input_length == 0) return CZLIB_MORE;
    if (input[0] != 0x1f) return CZLIB_END;  // padding or a signature: gzip(1) leaves it alone too
    if (inflateReset(stream) != Z_OK) return CZLIB_BROKEN;
    inflater->between_members = 0;
  }
  stream->next_in = (Bytef *)input;
  stream->avail_in = capped(input_length);
  stream->next_out = output;
  stream->avail_out = capped(output_length);
  int result = inflate(stream, Z_NO_FLUSH);
  *taken = (size_t)(stream->next_in - input);
  *made = (size_t)(stream->next_out - output);
  if (result == Z_STREAM_END) {
    inflater->between_members = 1;
    return CZLIB_MORE;
  }
  return result == Z_OK || result == Z_BUF_ERROR ? CZLIB_MORE : CZLIB_BROKEN;
}

int czlib_inflater_is_complete(const czlib_inflater *inflater) {
  return inflater->between_members;
}
