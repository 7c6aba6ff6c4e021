#include "include/cxml.h"
