/// What a word before a date says of it.
/// - Returns: true that something was changed then, false that it was published, nil for other words.
func changeLabel(_ word: String) -> Bool? {
  let word = word.lowercased()
  if publishingWords.begins(word) { return false }
  if word == "stand" || word == "jour" { return true }
  return changingWords.begins(word) ? true : nil
}

/// Beginnings of words, in the languages of the month names.
private let changingWords = WordBeginnings([
  "updat", "modif", "revis", "changed", "aktualisier", "geändert", "überarbeitet",
  "actualiz", "actualis", "actualit", "aggiorn", "atualiz", "bijgewerkt", "gewijzigd",
  "zaktualiz", "aktualiz", "zmodyf", "uppdater", "oppdater", "opdater", "ändrad", "endret",
  "ændret",
  "päivitetty", "muokattu", "frissít", "módos", "güncel", "обновл", "измен", "отредакт", "оновл",
  "ενημερ", "更新", "改訂", "diperbarui", "edited", "editad", "bewerkt", "zuletzt", "ostatnio",
  "redigerad",
  "最終更新", "最后", "最後",
])
private let publishingWords = WordBeginnings([
  "publi", "pubbl", "posted", "created", "veröffentl", "erschien", "erstellt", "online", "gepost",
  "geplaatst", "gepubl", "opubl", "dodan", "publicer", "julkais", "közzé", "yayın", "опубл",
  "публик", "δημοσ", "発表", "発行", "diterbitkan",
])

/// Whether a word right before a date says that someone joined then, as profiles in forums do.
func isMembershipLabel(_ word: String) -> Bool {
  membershipWords.contains(word.lowercased())
}

private let membershipWords: Set<String> = [
  "joined", "registered", "since", "registriert", "registrierung", "beigetreten", "seit", "inscrit",
  "inscription", "depuis", "registrado", "desde", "iscritto", "iscrizione", "geregistreerd",
  "sinds",
]
