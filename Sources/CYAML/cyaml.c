#include "include/cyaml.h"

#include <stdlib.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  bool holds_event;
};

cyaml_parser *cyaml_open(const uint8_t *bytes, size_t length) {
  cyaml_parser *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  if (!yaml_parser_initialize(&self->parser)) {
    free(self);
    return NULL;
  }
  yaml_parser_set_encoding(&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&self->parser, bytes, length);
  return self;
}

void cyaml_close(cyaml_parser *self) {
  if (!self) return;
  if (self->holds_event) yaml_event_delete(&self->event);
  yaml_parser_delete(&self->parser);
  free(self);
}

static void report_problem(cyaml_parser *self, cyaml_event *out) {
  yaml_parser_t *parser = &self->parser;
  out->kind = CYAML_ERROR;
  out->problem = parser->problem ? parser->problem : "out of memory";
  out->context = parser->context;
  out->start = parser->problem_mark.index;
  out->end = parser->context_mark.index;
}

static void describe_scalar(yaml_event_t *event, cyaml_event *out) {
  out->kind = CYAML_SCALAR;
  out->anchor = (const char *)event->data.scalar.anchor;
  out->tag = (const char *)event->data.scalar.tag;
  out->value = event->data.scalar.value;
  out->length = event->data.scalar.length;
  out->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

// Returns false for the events that say nothing: the start of the stream, the end of a document.
static bool describe(yaml_event_t *event, cyaml_event *out) {
  out->start = event->start_mark.index;
  out->end = event->end_mark.index;
  switch (event->type) {
    case YAML_NO_EVENT:
    case YAML_STREAM_END_EVENT: out->kind = CYAML_END; return true;
    case YAML_DOCUMENT_START_EVENT: out->kind = CYAML_DOCUMENT; return true;
    case YAML_ALIAS_EVENT:
      out->kind = CYAML_ALIAS;
      out->anchor = (const char *)event->data.alias.anchor;
      return true;
    case YAML_SCALAR_EVENT: describe_scalar(event, out); return true;
    case YAML_SEQUENCE_START_EVENT:
      out->kind = CYAML_SEQUENCE;
      out->anchor = (const char *)event->data.sequence_start.anchor;
      out->tag = (const char *)event->data.sequence_start.tag;
      return true;
    case YAML_SEQUENCE_END_EVENT: out->kind = CYAML_SEQUENCE_END; return true;
    case YAML_MAPPING_START_EVENT:
      out->kind = CYAML_MAPPING;
      out->anchor = (const char *)event->data.mapping_start.anchor;
      out->tag = (const char *)event->data.mapping_start.tag;
      return true;
    case YAML_MAPPING_END_EVENT: out->kind = CYAML_MAPPING_END; return true;
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT: return false;
  }
  return false;
}

void cyaml_next(cyaml_parser *self, cyaml_event *out) {
  do {
    *out = (cyaml_event){0};
    if (self->holds_event) yaml_event_delete(&self->event);
    self->holds_event = false;
    if (!yaml_parser_parse(&self->parser, &self->event)) {
      report_problem(self, out);
      return;
    }
    self->holds_event = true;
  } while (!describe(&self->event, out));
}
