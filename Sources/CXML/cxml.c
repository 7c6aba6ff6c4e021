#include "include/cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct run {
  cxml_handler handler;
  void *context;
  xmlParserCtxtPtr parser;
} run;

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

static void start_library(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load_nothing);
}

static int32_t implied(const xmlChar *name) {
  const char *text = (const char *)name;
  if (strcmp(text, "html") == 0) return CXML_IMPLIED_HTML;
  if (strcmp(text, "head") == 0) return CXML_IMPLIED_HEAD;
  if (strcmp(text, "body") == 0) return CXML_IMPLIED_BODY;
  if (strcmp(text, "p") == 0) return CXML_IMPLIED_P;
  return CXML_IMPLIED_OTHER;
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  run *r = data;
  int32_t number = attributes != NULL && attributes[0] != NULL && attributes[1] != NULL
                       ? (int32_t)strtol((const char *)attributes[1], NULL, 10)
                       : implied(name);
  r->handler.start(r->context, number);
}

static void on_end(void *data, const xmlChar *name) {
  run *r = data;
  (void)name;
  r->handler.end(r->context);
}

static void on_start_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                         const xmlChar **namespace, int count, int defaulted, const xmlChar **attributes) {
  run *r = data;
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespace, (void)defaulted;
  // Five pointers an attribute: name, prefix, namespace, first and behind last byte of the value, in the input.
  int32_t number = CXML_IMPLIED_OTHER;
  if (count > 0) {
    number = 0;
    for (const xmlChar *digit = attributes[3]; digit < attributes[4]; digit++) number = number * 10 + (*digit - '0');
  }
  r->handler.start(r->context, number);
}

static void on_end_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  run *r = data;
  (void)name, (void)prefix, (void)uri;
  r->handler.end(r->context);
}

static void on_text(void *data, const xmlChar *text, int length) {
  run *r = data;
  xmlParserInputPtr input = r->parser->input;
  (void)length;
  if (input == NULL) return;
  // The XML parser hands out its own buffer, and may already stand behind the next tag's `<`.
  const xmlChar *at = text >= input->base && text < input->end ? text + length : input->cur;
  r->handler.text(r->context, (int64_t)input->consumed + (at - input->base));
}

static void on_error(void *data, xmlErrorPtr error) { (void)data, (void)error; }

int32_t cxml_parse(const char *skeleton, int32_t length, int32_t kind, cxml_handler handler, void *context) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start_library);
  if (length == 0) return 0;
  xmlParserCtxtPtr parser = kind == CXML_HTML ? htmlCreateMemoryParserCtxt(skeleton, length)
                                              : xmlCreateMemoryParserCtxt(skeleton, length);
  if (parser == NULL) return -1;
  // Neither kind of skeleton has references, document types or inclusions, so that HUGE only lifts the limit on depth,
  // beyond which libxml2 drops text without a word.
  if (kind == CXML_HTML) {
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  } else {
    xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE);
  }
  parser->charset = XML_CHAR_ENCODING_UTF8;
  run r = {handler, context, parser};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->startElementNs = on_start_xml;
  parser->sax->endElementNs = on_end_xml;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->sax->serror = on_error;
  parser->userData = &r;
  if (kind == CXML_HTML) {
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
  } else {
    xmlParseDocument(parser);
    xmlFreeParserCtxt(parser);
  }
  return 0;
}
