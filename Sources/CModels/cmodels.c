#include "include/cmodels.h"
