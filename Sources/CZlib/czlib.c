#include "include/czlib.h"
