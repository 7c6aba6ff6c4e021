#include "include/entities.h"

#include <string.h>

_Alignas(64) static const unsigned char name_lexicon[] = {
#embed "data/names.bin"
};

_Alignas(64) static const unsigned char entities_en[] = {
#embed "data/entities-en.bin"
};

const unsigned char *weft_name_lexicon(size_t *count) {
  *count = sizeof name_lexicon;
  return name_lexicon;
}

const unsigned char *weft_entity_model(const char *language, size_t *count) {
  if (strcmp(language, "en") != 0) {
    *count = 0;
    return NULL;
  }
  *count = sizeof entities_en;
  return entities_en;
}
