#include "include/cxml.h"

// From the table of named character references of the HTML standard (WHATWG).
static const uint8_t references[] = {
#embed "data/references.txt"
};

const uint8_t *cxml_reference_names(void) { return references; }

int32_t cxml_reference_names_length(void) { return (int32_t)sizeof references; }
