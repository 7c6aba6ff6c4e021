#include "include/cstemmer.h"
