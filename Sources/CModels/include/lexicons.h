#ifndef CMODELS_LEXICONS_H
#define CMODELS_LEXICONS_H

#include <stddef.h>

/// Embedded bytes: mapped with the binary, read only when asked for.
struct cmodels_bytes {
  const unsigned char *start;  // NULL when there are none
  size_t count;
};

/// The stop words of a language, one a line; a line that starts with "~" may stand in a phrase, but is none by itself.
struct cmodels_bytes cmodels_stop_words(const char *language);

/// Word frequencies of a language, as scripts/training/build_frequencies.py writes them.
struct cmodels_bytes cmodels_word_frequencies(const char *language);

/// The codes of the languages that have stop words: two letters each, without separators.
const char *cmodels_stop_word_languages(void);

#endif
