#ifndef CMODELS_H
#define CMODELS_H

#include "cmodels_segment.h"

#endif
