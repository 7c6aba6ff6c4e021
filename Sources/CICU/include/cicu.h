#ifndef CICU_H
#define CICU_H

// ICU behind an opaque wall: no header here includes <unicode/…>, so that the versioned symbol names stay inside.
#include "cicu_break.h"
#include "cicu_convert.h"
#include "cicu_language.h"
#include "cicu_normalize.h"
#include "cicu_properties.h"
#include "cicu_transform.h"

#endif
