#ifndef CMODELS_RANKERS_H
#define CMODELS_RANKERS_H

#include "lexicons.h"

/// Symmetric trees, as scripts/training/boost.py writes them.
struct cmodels_bytes cmodels_keyphrase_ranker(void);
struct cmodels_bytes cmodels_sentence_ranker(void);

#endif
