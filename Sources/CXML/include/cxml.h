#ifndef CXML_H
#define CXML_H

#include <stdint.h>

/// How libxml2 is to read a skeleton.
enum { CXML_HTML = 0, CXML_XML = 1 };

/// Elements that the HTML parser makes up where the markup leaves them out.
enum { CXML_IMPLIED_HTML = -1, CXML_IMPLIED_HEAD = -2, CXML_IMPLIED_BODY = -3, CXML_IMPLIED_P = -4, CXML_IMPLIED_OTHER = -5 };

/// What the parser reports. `number` is the value of the attribute `i` of a start tag, or one of CXML_IMPLIED.
/// `position` is the byte of the skeleton behind a run of text.
typedef struct cxml_handler {
  void (*start)(void *context, int32_t number);
  void (*end)(void *context);
  void (*text)(void *context, int64_t position);
} cxml_handler;

/// Parses a skeleton: tags whose one attribute is `i`, and text; no references, no document type.
/// Returns 0, or -1 when there is no memory.
int32_t cxml_parse(const char *skeleton, int32_t length, int32_t kind, cxml_handler handler, void *context);

/// The names and values of the HTML standard's character references, one `name;` and its code points in hexadecimal
/// a line, sorted by bytes.
const uint8_t *cxml_reference_names(void);
int32_t cxml_reference_names_length(void);

#endif
