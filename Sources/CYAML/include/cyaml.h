#ifndef CYAML_H
#define CYAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libyaml's event parser behind an opaque wall: no <yaml.h> reaches Swift.

typedef struct cyaml_parser cyaml_parser;

typedef enum {
  CYAML_ERROR,
  CYAML_END,
  CYAML_DOCUMENT,
  CYAML_ALIAS,
  CYAML_SCALAR,
  CYAML_SEQUENCE,
  CYAML_SEQUENCE_END,
  CYAML_MAPPING,
  CYAML_MAPPING_END,
} cyaml_kind;

// Pointers live until the next call with the same parser.
// Places count code points from the start of the input: libyaml's own lines follow YAML 1.1, which ends
// lines at U+0085, U+2028 and U+2029 too.
typedef struct {
  cyaml_kind kind;
  size_t start;
  size_t end;
  const char *anchor;  // of an alias: the name it points to; may be null
  const char *tag;     // may be null
  const uint8_t *value;
  size_t length;
  bool plain;  // a scalar without quotes and without | or >
  // Of an error: `problem` at `start`, seen while doing `context`, which began at `end`.
  const char *problem;
  const char *context;
} cyaml_event;

// Copies nothing: `bytes` must be valid UTF-8 and outlive the parser. Null when out of memory.
cyaml_parser *cyaml_open(const uint8_t *bytes, size_t length);

// Fills `event`; after CYAML_ERROR or CYAML_END the parser must not be asked again.
void cyaml_next(cyaml_parser *parser, cyaml_event *event);

void cyaml_close(cyaml_parser *parser);

#endif
