#ifndef CMODELS_H
#define CMODELS_H

#include "cmodels_patterns.h"
#include "cmodels_segment.h"

#endif
