#ifndef CICU_PROPERTIES_H
#define CICU_PROPERTIES_H

#include <stdint.h>

/// General category as ICU numbers it: 1 Lu, 2 Ll, 3 Lt, 4 Lm, 5 Lo, 6 Mn, 7 Me, 8 Mc, 9 Nd, 10 Nl, 11 No, 12 Zs, …
int32_t cicu_general_category(uint32_t scalar);
/// 1 when the scalar has the property White_Space.
int32_t cicu_is_white_space(uint32_t scalar);
/// The property Sentence_Break as ICU numbers it (USentenceBreak).
int32_t cicu_sentence_break(uint32_t scalar);
/// 1 when the scalar has the property Emoji_Presentation or Extended_Pictographic.
int32_t cicu_is_pictographic(uint32_t scalar);
/// Script as ICU numbers it; 0 common, 1 inherited.
int32_t cicu_script(uint32_t scalar);
/// Simple lower-case mapping.
uint32_t cicu_lowercase(uint32_t scalar);
/// ISO 15924 code of a script number, for example `Latn`.
const char *cicu_script_name(int32_t script);

#endif
