#include "include/content.h"

static const unsigned char passages[] = {
#embed "data/content/passages.bin"
};

static const unsigned char words[] = {
#embed "data/content/words.bin"
};

static const unsigned char names[] = {
#embed "data/content/names.bin"
};

struct cmodels_bytes cmodels_passage_judge(void) {
  return (struct cmodels_bytes){passages, sizeof passages};
}

struct cmodels_bytes cmodels_passage_words(void) {
  return (struct cmodels_bytes){words, sizeof words};
}

struct cmodels_bytes cmodels_element_names(void) {
  return (struct cmodels_bytes){names, sizeof names};
}
