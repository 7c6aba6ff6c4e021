#include "include/lexicons.h"

#include <string.h>

// One array a language; the linker keeps them in the read-only part of the binary.
#define EMBEDDED(name) static const unsigned char name[]

EMBEDDED(stop_ar) = {
#embed "data/stopwords/ar.txt"
};
EMBEDDED(stop_bg) = {
#embed "data/stopwords/bg.txt"
};
EMBEDDED(stop_ca) = {
#embed "data/stopwords/ca.txt"
};
EMBEDDED(stop_cs) = {
#embed "data/stopwords/cs.txt"
};
EMBEDDED(stop_da) = {
#embed "data/stopwords/da.txt"
};
EMBEDDED(stop_de) = {
#embed "data/stopwords/de.txt"
};
EMBEDDED(stop_el) = {
#embed "data/stopwords/el.txt"
};
EMBEDDED(stop_en) = {
#embed "data/stopwords/en.txt"
};
EMBEDDED(stop_es) = {
#embed "data/stopwords/es.txt"
};
EMBEDDED(stop_et) = {
#embed "data/stopwords/et.txt"
};
EMBEDDED(stop_eu) = {
#embed "data/stopwords/eu.txt"
};
EMBEDDED(stop_fa) = {
#embed "data/stopwords/fa.txt"
};
EMBEDDED(stop_fi) = {
#embed "data/stopwords/fi.txt"
};
EMBEDDED(stop_fr) = {
#embed "data/stopwords/fr.txt"
};
EMBEDDED(stop_ga) = {
#embed "data/stopwords/ga.txt"
};
EMBEDDED(stop_gl) = {
#embed "data/stopwords/gl.txt"
};
EMBEDDED(stop_he) = {
#embed "data/stopwords/he.txt"
};
EMBEDDED(stop_hi) = {
#embed "data/stopwords/hi.txt"
};
EMBEDDED(stop_hr) = {
#embed "data/stopwords/hr.txt"
};
EMBEDDED(stop_hu) = {
#embed "data/stopwords/hu.txt"
};
EMBEDDED(stop_id) = {
#embed "data/stopwords/id.txt"
};
EMBEDDED(stop_it) = {
#embed "data/stopwords/it.txt"
};
EMBEDDED(stop_ja) = {
#embed "data/stopwords/ja.txt"
};
EMBEDDED(stop_ko) = {
#embed "data/stopwords/ko.txt"
};
EMBEDDED(stop_lt) = {
#embed "data/stopwords/lt.txt"
};
EMBEDDED(stop_lv) = {
#embed "data/stopwords/lv.txt"
};
EMBEDDED(stop_nl) = {
#embed "data/stopwords/nl.txt"
};
EMBEDDED(stop_no) = {
#embed "data/stopwords/no.txt"
};
EMBEDDED(stop_pl) = {
#embed "data/stopwords/pl.txt"
};
EMBEDDED(stop_pt) = {
#embed "data/stopwords/pt.txt"
};
EMBEDDED(stop_ro) = {
#embed "data/stopwords/ro.txt"
};
EMBEDDED(stop_ru) = {
#embed "data/stopwords/ru.txt"
};
EMBEDDED(stop_sk) = {
#embed "data/stopwords/sk.txt"
};
EMBEDDED(stop_sl) = {
#embed "data/stopwords/sl.txt"
};
EMBEDDED(stop_sv) = {
#embed "data/stopwords/sv.txt"
};
EMBEDDED(stop_tr) = {
#embed "data/stopwords/tr.txt"
};
EMBEDDED(stop_uk) = {
#embed "data/stopwords/uk.txt"
};
EMBEDDED(stop_vi) = {
#embed "data/stopwords/vi.txt"
};
EMBEDDED(stop_zh) = {
#embed "data/stopwords/zh.txt"
};

EMBEDDED(frequencies_ar) = {
#embed "data/frequencies/ar.bin"
};
EMBEDDED(frequencies_cs) = {
#embed "data/frequencies/cs.bin"
};
EMBEDDED(frequencies_da) = {
#embed "data/frequencies/da.bin"
};
EMBEDDED(frequencies_de) = {
#embed "data/frequencies/de.bin"
};
EMBEDDED(frequencies_el) = {
#embed "data/frequencies/el.bin"
};
EMBEDDED(frequencies_en) = {
#embed "data/frequencies/en.bin"
};
EMBEDDED(frequencies_es) = {
#embed "data/frequencies/es.bin"
};
EMBEDDED(frequencies_fi) = {
#embed "data/frequencies/fi.bin"
};
EMBEDDED(frequencies_fr) = {
#embed "data/frequencies/fr.bin"
};
EMBEDDED(frequencies_hu) = {
#embed "data/frequencies/hu.bin"
};
EMBEDDED(frequencies_it) = {
#embed "data/frequencies/it.bin"
};
EMBEDDED(frequencies_ja) = {
#embed "data/frequencies/ja.bin"
};
EMBEDDED(frequencies_nl) = {
#embed "data/frequencies/nl.bin"
};
EMBEDDED(frequencies_no) = {
#embed "data/frequencies/no.bin"
};
EMBEDDED(frequencies_pl) = {
#embed "data/frequencies/pl.bin"
};
EMBEDDED(frequencies_pt) = {
#embed "data/frequencies/pt.bin"
};
EMBEDDED(frequencies_ro) = {
#embed "data/frequencies/ro.bin"
};
EMBEDDED(frequencies_ru) = {
#embed "data/frequencies/ru.bin"
};
EMBEDDED(frequencies_sv) = {
#embed "data/frequencies/sv.bin"
};
EMBEDDED(frequencies_tr) = {
#embed "data/frequencies/tr.bin"
};
EMBEDDED(frequencies_zh) = {
#embed "data/frequencies/zh.bin"
};

struct entry {
  const char *language;
  struct cmodels_bytes bytes;
};

#define ENTRY(language, name) {language, {name, sizeof name}}

static const struct entry stop_words[] = {
  ENTRY("ar", stop_ar),
  ENTRY("bg", stop_bg),
  ENTRY("ca", stop_ca),
  ENTRY("cs", stop_cs),
  ENTRY("da", stop_da),
  ENTRY("de", stop_de),
  ENTRY("el", stop_el),
  ENTRY("en", stop_en),
  ENTRY("es", stop_es),
  ENTRY("et", stop_et),
  ENTRY("eu", stop_eu),
  ENTRY("fa", stop_fa),
  ENTRY("fi", stop_fi),
  ENTRY("fr", stop_fr),
  ENTRY("ga", stop_ga),
  ENTRY("gl", stop_gl),
  ENTRY("he", stop_he),
  ENTRY("hi", stop_hi),
  ENTRY("hr", stop_hr),
  ENTRY("hu", stop_hu),
  ENTRY("id", stop_id),
  ENTRY("it", stop_it),
  ENTRY("ja", stop_ja),
  ENTRY("ko", stop_ko),
  ENTRY("lt", stop_lt),
  ENTRY("lv", stop_lv),
  ENTRY("nl", stop_nl),
  ENTRY("no", stop_no),
  ENTRY("pl", stop_pl),
  ENTRY("pt", stop_pt),
  ENTRY("ro", stop_ro),
  ENTRY("ru", stop_ru),
  ENTRY("sk", stop_sk),
  ENTRY("sl", stop_sl),
  ENTRY("sv", stop_sv),
  ENTRY("tr", stop_tr),
  ENTRY("uk", stop_uk),
  ENTRY("vi", stop_vi),
  ENTRY("zh", stop_zh),
};

static const struct entry word_frequencies[] = {
  ENTRY("ar", frequencies_ar),
  ENTRY("cs", frequencies_cs),
  ENTRY("da", frequencies_da),
  ENTRY("de", frequencies_de),
  ENTRY("el", frequencies_el),
  ENTRY("en", frequencies_en),
  ENTRY("es", frequencies_es),
  ENTRY("fi", frequencies_fi),
  ENTRY("fr", frequencies_fr),
  ENTRY("hu", frequencies_hu),
  ENTRY("it", frequencies_it),
  ENTRY("ja", frequencies_ja),
  ENTRY("nl", frequencies_nl),
  ENTRY("no", frequencies_no),
  ENTRY("pl", frequencies_pl),
  ENTRY("pt", frequencies_pt),
  ENTRY("ro", frequencies_ro),
  ENTRY("ru", frequencies_ru),
  ENTRY("sv", frequencies_sv),
  ENTRY("tr", frequencies_tr),
  ENTRY("zh", frequencies_zh),
};

static struct cmodels_bytes find(const struct entry *entries, size_t count, const char *language) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(entries[i].language, language) == 0) return entries[i].bytes;
  return (struct cmodels_bytes){NULL, 0};
}

struct cmodels_bytes cmodels_stop_words(const char *language) {
  return find(stop_words, sizeof stop_words / sizeof *stop_words, language);
}

struct cmodels_bytes cmodels_word_frequencies(const char *language) {
  return find(word_frequencies, sizeof word_frequencies / sizeof *word_frequencies, language);
}

const char *cmodels_stop_word_languages(void) {
  return "arbgcacsdadeeleneseteufafifrgaglhehihrhuiditjakoltlvnlnoplptroruskslsvtrukvizh";
}
