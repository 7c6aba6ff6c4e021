/// The number of a month by its name or its first letters, in the languages of the table.
///
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Norwegian, Czech, Turkish and
/// Russian.
/// - Returns: 1...12, nil for other words.
func monthNumber(_ word: some StringProtocol) -> Int? {
  let name = word.lowercased()
  guard name.count >= 3 else { return nil }
  for (index, stems) in monthStems.enumerated() {
    if stems.contains(where: { name.hasPrefix($0) }) { return index + 1 }
  }
  return nil
}

private let monthStems: [[String]] = [
  ["jan", "jän", "ene", "gen", "sty", "led", "oca", "янв"],
  ["feb", "fév", "fev", "lut", "úno", "şub", "фев"],
  ["mar", "mär", "mrz", "maa", "mrt", "bře", "мар"],
  ["apr", "avr", "abr", "kwi", "dub", "nis", "апр"],
  ["may", "mai", "mag", "mei", "maj", "kvě", "мая", "май"],
  ["jun", "juin", "giu", "cze", "červn", "haz", "июн"],
  ["jul", "juil", "lug", "lip", "července", "tem", "июл"],
  ["aug", "aoû", "aou", "ago", "sie", "srp", "ağu", "авг"],
  ["sep", "set", "wrz", "zář", "eyl", "сен"],
  ["oct", "okt", "out", "ott", "paź", "říj", "eki", "окт"],
  ["nov", "lis", "kas", "ноя"],
  ["dec", "dez", "dic", "déc", "gru", "pro", "ara", "дек"],
]
