#include "include/rankers.h"

static const unsigned char keyphrases[] = {
#embed "data/rankers/keyphrases.bin"
};

static const unsigned char sentences[] = {
#embed "data/rankers/sentences.bin"
};

struct cmodels_bytes cmodels_keyphrase_ranker(void) {
  return (struct cmodels_bytes){keyphrases, sizeof keyphrases};
}

struct cmodels_bytes cmodels_sentence_ranker(void) {
  return (struct cmodels_bytes){sentences, sizeof sentences};
}
