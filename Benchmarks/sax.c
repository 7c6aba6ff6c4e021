// Reads files by libxml2's SAX parser with empty handlers, and prints how long that took.
// usage: sax html|xml FILE...   prints: bytes, seconds of CPU time
#define _GNU_SOURCE
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)context, (void)name, (void)attributes;
}

static void on_end(void *context, const xmlChar *name) { (void)context, (void)name; }

static void on_text(void *context, const xmlChar *text, int length) { (void)context, (void)text, (void)length; }

static void on_error(void *context, xmlErrorPtr error) { (void)context, (void)error; }

static void parse(const char *bytes, int length, int is_html, xmlSAXHandler *handler) {
  if (is_html) {
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length);
    if (parser == NULL) return;
    *parser->sax = *handler;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
  } else {
    xmlSAXUserParseMemory(handler, NULL, bytes, length);
  }
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  int is_html = strcmp(arguments[1], "html") == 0;
  xmlSAXHandler handler = {.startElement = on_start,
                           .endElement = on_end,
                           .characters = on_text,
                           .ignorableWhitespace = on_text,
                           .cdataBlock = on_text,
                           .serror = on_error,
                           .initialized = 1};
  xmlInitParser();
  long total = 0;
  clock_t spent = 0;
  for (int i = 2; i < count; i++) {
    FILE *file = fopen(arguments[i], "rb");
    if (file == NULL) return 66;
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)length + 1);
    if (bytes == NULL || fread(bytes, 1, (size_t)length, file) != (size_t)length) return 66;
    fclose(file);
    clock_t start = clock();
    parse(bytes, (int)length, is_html, &handler);
    spent += clock() - start;
    total += length;
    free(bytes);
  }
  printf("%ld %.6f\n", total, (double)spent / CLOCKS_PER_SEC);
  return 0;
}
