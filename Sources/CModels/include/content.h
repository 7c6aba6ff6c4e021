#ifndef CMODELS_CONTENT_H
#define CMODELS_CONTENT_H

#include "lexicons.h"

/// Symmetric trees, as scripts/training/boost.py writes them.
struct cmodels_bytes cmodels_passage_judge(void);
/// A scale and one signed byte a weight, as scripts/training/fit_content.py writes them.
struct cmodels_bytes cmodels_passage_words(void);
struct cmodels_bytes cmodels_element_names(void);

#endif
