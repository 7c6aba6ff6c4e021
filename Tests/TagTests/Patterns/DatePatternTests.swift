import Testing

@testable import Tag

@Suite struct DatePatternTests {
  static let english = [
    PatternCase("en", "On May 29, 2024 they met.", "DATE May 29, 2024 = 2024-05-29"),
    PatternCase("en", "On May 29th, 2024, they met.", "DATE May 29th, 2024 = 2024-05-29"),
    PatternCase("en", "Published 29 May 2024.", "DATE 29 May 2024 = 2024-05-29"),
    PatternCase("en", "the 29th of May 2024", "DATE 29th of May 2024 = 2024-05-29"),
    PatternCase("en", "Sept. 11, 2001", "DATE Sept. 11, 2001 = 2001-09-11"),
    PatternCase("en", "Wednesday, May 29, 2024", "DATE Wednesday, May 29, 2024 = 2024-05-29"),
    PatternCase("en", "Wed, 29 May 2024", "DATE Wed, 29 May 2024 = 2024-05-29"),
    PatternCase("en", "on Monday the 3rd of June", "DATE Monday the 3rd of June = --06-03"),
    PatternCase("en", "It opened on May 29.", "DATE May 29 = --05-29"),
    PatternCase("en", "29-May-2024", "DATE 29-May-2024 = 2024-05-29"),
    PatternCase("en", "29/May/2024", "DATE 29/May/2024 = 2024-05-29"),
    PatternCase("en", "in December 1999", "DATE December 1999 = 1999-12"),
    PatternCase("en", "by the end of January", "DATE January = --01"),
    PatternCase("en", "2024-05-29", "DATE 2024-05-29 = 2024-05-29"),
    PatternCase("en", "(2024-05-29T14:30:05Z)", "DATE 2024-05-29T14:30:05Z = 2024-05-29T14:30:05Z"),
    PatternCase(
      "en", "2024-05-29T14:30+0200", "DATE 2024-05-29T14:30+0200 = 2024-05-29T14:30+02:00"),
    PatternCase("en", "2024/05/29", "DATE 2024/05/29 = 2024-05-29"),
    PatternCase("en", "5/29/2024", "DATE 5/29/2024 = 2024-05-29"),
    PatternCase("en", "29/5/2024", "DATE 29/5/2024 = 2024-05-29"),
    PatternCase("en", "3/4/2024", "DATE 3/4/2024 = 2024-03-04"),
    PatternCase("en", "5/29/24", "DATE 5/29/24 = 2024-05-29"),
    PatternCase("en", "in week 2024-W22", "DATE 2024-W22 = 2024-W22"),
    PatternCase("en", "from May 5 to 7, 2024", "DATE May 5 to 7, 2024 = 2024-05-05/2024-05-07"),
    PatternCase("en", "May 5–7, 2024", "DATE May 5–7, 2024 = 2024-05-05/2024-05-07"),
    PatternCase("en", "5-7 May 2024", "DATE 5-7 May 2024 = 2024-05-05/2024-05-07"),
    PatternCase(
      "en", "28 May – 3 June 2024", "DATE 28 May – 3 June 2024 = 2024-05-28/2024-06-03"),
    PatternCase(
      "en", "May 2023 to June 2024", "DATE May 2023 to June 2024 = 2023-05/2024-06"),
    PatternCase(
      "en", "2024-05-05 to 2024-05-07", "DATE 2024-05-05 to 2024-05-07 = 2024-05-05/2024-05-07"),
    PatternCase("en", "She was born in 1815.", "DATE 1815 = 1815"),
    PatternCase("en", "The Great War (1914–1918)", "DATE 1914–1918 = 1914/1918"),
    PatternCase("en", "the 2019-20 season", "DATE 2019-20 = 2019/2020"),
    PatternCase("en", "the 1990s", "DATE 1990s = 1990/1999"),
    PatternCase("en", "in the 19th century", "DATE 19th century = 1801/1900"),
    PatternCase("en", "Caesar died in 44 BC.", "DATE 44 BC = -0043"),
    PatternCase("en", "in AD 79 Pompeii fell", "DATE AD 79 = 0079"),
    PatternCase("en", "Revenue in Q3 2024 fell.", "DATE Q3 2024 = 2024-07/2024-09"),
    PatternCase("en", "the summer of 2023", "DATE summer of 2023 = 2023-22"),
    PatternCase("en", "It rained yesterday.", "DATE yesterday"),
    PatternCase("en", "closed on Friday", "DATE Friday"),
    PatternCase("en", "two weeks ago", "DATE two weeks ago"),
    PatternCase(
      "en", "Feb. 29, 2024 and Feb. 28", "DATE Feb. 29, 2024 = 2024-02-29", "DATE Feb. 28 = --02-28"
    ),
    PatternCase("en", "mid-2024", "DATE 2024 = 2024"),
  ]

  static let others = [
    PatternCase("de", "Am 29. Mai 2024 war es.", "DATE 29. Mai 2024 = 2024-05-29"),
    PatternCase(
      "de", "am Mittwoch, den 29. Mai 2024", "DATE Mittwoch, den 29. Mai 2024 = 2024-05-29"),
    PatternCase("de", "29.05.2024", "DATE 29.05.2024 = 2024-05-29"),
    PatternCase("de", "29.5.2024", "DATE 29.5.2024 = 2024-05-29"),
    PatternCase("de", "29. 5. 2024", "DATE 29. 5. 2024 = 2024-05-29"),
    PatternCase("de", "29.05.24", "DATE 29.05.24 = 2024-05-29"),
    PatternCase("de", "1. Jänner 1970", "DATE 1. Jänner 1970 = 1970-01-01"),
    PatternCase("de", "vom 5. bis 7. Mai 2024", "DATE 5. bis 7. Mai 2024 = 2024-05-05/2024-05-07"),
    PatternCase("de", "im Jahr 1989", "DATE 1989 = 1989"),
    PatternCase("de", "im 19. Jahrhundert", "DATE 19. Jahrhundert = 1801/1900"),
    PatternCase("de", "die 1990er", "DATE 1990er = 1990/1999"),
    PatternCase("de", "im März 2023", "DATE März 2023 = 2023-03"),
    PatternCase(
      "de", "— Hertha (@HerthaBSC) June 1, 2017", "HANDLE @HerthaBSC = @herthabsc",
      "DATE June 1, 2017 = 2017-06-01"),
    PatternCase("de", "vor drei Tagen", "DATE vor drei Tagen"),
    PatternCase("de", "vom 1.04. bis 31.10. täglich", "DATE 1.04. bis 31.10. = --04-01/--10-31"),
    PatternCase("de", "Sa, 22.1.", "DATE Sa, 22.1. = --01-22"),
    PatternCase("en", "Black Friday is not next Friday", "DATE next Friday"),
    PatternCase("de", "Gestern und letzte Woche", "DATE Gestern", "DATE letzte Woche"),
    PatternCase("fr", "le 1er mars 2024", "DATE 1er mars 2024 = 2024-03-01"),
    PatternCase("fr", "mercredi 29 mai 2024", "DATE mercredi 29 mai 2024 = 2024-05-29"),
    PatternCase("fr", "29/05/2024", "DATE 29/05/2024 = 2024-05-29"),
    PatternCase("fr", "du 5 au 7 août 2024", "DATE 5 au 7 août 2024 = 2024-08-05/2024-08-07"),
    PatternCase("fr", "en 1789", "DATE 1789 = 1789"),
    PatternCase(
      "fr", "au XIXe siècle, en décembre 1851", "DATE XIXe siècle = 1801/1900",
      "DATE décembre 1851 = 1851-12"),
    PatternCase("es", "el 29 de mayo de 2024", "DATE 29 de mayo de 2024 = 2024-05-29"),
    PatternCase("es", "miércoles, 29 de mayo", "DATE miércoles, 29 de mayo = --05-29"),
    PatternCase(
      "es", "del 5 al 7 de mayo de 2024", "DATE 5 al 7 de mayo de 2024 = 2024-05-05/2024-05-07"),
    PatternCase("es", "3/4/2024", "DATE 3/4/2024 = 2024-04-03"),
    PatternCase("es", "desde 1936", "DATE 1936 = 1936"),
    PatternCase("it", "il 29 maggio 2024", "DATE 29 maggio 2024 = 2024-05-29"),
    PatternCase("it", "1º maggio 1890", "DATE 1º maggio 1890 = 1890-05-01"),
    PatternCase("it", "nel 1861", "DATE 1861 = 1861"),
    PatternCase("pt", "29 de maio de 2024", "DATE 29 de maio de 2024 = 2024-05-29"),
    PatternCase("pt", "em março de 2020", "DATE março de 2020 = 2020-03"),
    PatternCase("pt", "25/04/1974", "DATE 25/04/1974 = 1974-04-25"),
    PatternCase("nl", "29 mei 2024", "DATE 29 mei 2024 = 2024-05-29"),
    PatternCase("nl", "29-05-2024", "DATE 29-05-2024 = 2024-05-29"),
    PatternCase("nl", "sinds 1648", "DATE 1648 = 1648"),
    PatternCase("sv", "den 29 maj 2024", "DATE 29 maj 2024 = 2024-05-29"),
    PatternCase("da", "d. 29. maj 2024", "DATE 29. maj 2024 = 2024-05-29"),
    PatternCase("no", "17. mai 1814", "DATE 17. mai 1814 = 1814-05-17"),
    PatternCase("pl", "29 maja 2024 r. w Krakowie", "DATE 29 maja 2024 r. = 2024-05-29"),
    PatternCase("ru", "29 мая 2024 года", "DATE 29 мая 2024 года = 2024-05-29"),
    PatternCase("ru", "В ЯНВАРЕ 1905", "DATE ЯНВАРЕ 1905 = 1905-01"),
    PatternCase("tr", "29 Mayıs 1453", "DATE 29 Mayıs 1453 = 1453-05-29"),
    PatternCase("cs", "28. října 1918", "DATE 28. října 1918 = 1918-10-28"),
    PatternCase("fi", "6. joulukuuta 1917", "DATE 6. joulukuuta 1917 = 1917-12-06"),
    PatternCase("ja", "会議は2024年5月29日に開かれた。", "DATE 2024年5月29日 = 2024-05-29"),
    PatternCase("ja", "５月２９日", "DATE ５月２９日 = --05-29"),
    PatternCase("ja", "令和6年5月29日", "DATE 令和6年5月29日 = 2024-05-29"),
    PatternCase("ja", "平成元年", "DATE 平成元年 = 1989"),
    PatternCase("ja", "2011年3月の震災", "DATE 2011年3月 = 2011-03"),
    PatternCase("ja", "1964年", "DATE 1964年 = 1964"),
    PatternCase("ja", "21世紀", "DATE 21世紀 = 2001/2100"),
    PatternCase("zh", "2024年5月29日星期三", "DATE 2024年5月29日 = 2024-05-29", "DATE 星期三"),
    PatternCase("zh", "1949年10月1日", "DATE 1949年10月1日 = 1949-10-01"),
    PatternCase("ko", "2024년 5월 29일에", "DATE 2024년 5월 29일 = 2024-05-29"),
    PatternCase("ar", "في ٢٩ مايو ٢٠٢٤", "DATE ٢٩ مايو ٢٠٢٤ = 2024-05-29"),
    PatternCase("ar", "25 يناير 2011", "DATE 25 يناير 2011 = 2011-01-25"),
    PatternCase("ar", "عام ١٩٥٢", "DATE ١٩٥٢ = 1952"),
    PatternCase("hi", "15 अगस्त 1947", "DATE 15 अगस्त 1947 = 1947-08-15"),
    PatternCase(
      "en", "am 29. November 1947 and le 14 juillet 1789", "DATE 29. November 1947 = 1947-11-29",
      "DATE 14 juillet 1789 = 1789-07-14"),
  ]

  @Test(arguments: english + others)
  func `a date has its span and its value`(sample: PatternCase) {
    #expect(lines(patterns(sample.language, sample.text), in: sample.text) == sample.found)
  }

  /// 2024-05-29 was a Wednesday.
  static let relative = [
    PatternCase("en", "yesterday", "DATE yesterday = 2024-05-28"),
    PatternCase("en", "the day after tomorrow", "DATE the day after tomorrow = 2024-05-31"),
    PatternCase("en", "last week", "DATE last week = 2024-W21"),
    PatternCase("en", "next month", "DATE next month = 2024-06"),
    PatternCase("en", "this year", "DATE this year = 2024"),
    PatternCase("en", "last Friday", "DATE last Friday = 2024-05-24"),
    PatternCase("en", "next Friday", "DATE next Friday = 2024-05-31"),
    PatternCase("en", "last December", "DATE last December = 2023-12"),
    PatternCase("en", "in October", "DATE October = 2024-10"),
    PatternCase("en", "in December", "DATE December = 2023-12"),
    PatternCase("de", "in den kommenden Jahren", "DATE kommenden Jahren"),
    PatternCase("en", "three days ago", "DATE three days ago = 2024-05-26"),
    PatternCase("en", "2 months ago", "DATE 2 months ago = 2024-03"),
    PatternCase("en", "10 years ago", "DATE 10 years ago = 2014"),
    PatternCase("en", "on June 3", "DATE June 3 = 2024-06-03"),
    PatternCase("en", "on December 30", "DATE December 30 = 2023-12-30"),
    PatternCase("de", "heute vor 5 Jahren", "DATE heute = 2024-05-29", "DATE vor 5 Jahren = 2019"),
    PatternCase("de", "nächsten Montag", "DATE nächsten Montag = 2024-06-03"),
    PatternCase("fr", "il y a trois semaines", "DATE il y a trois semaines = 2024-05-08"),
    PatternCase("fr", "hier", "DATE hier = 2024-05-28"),
    PatternCase("es", "hace 2 días", "DATE hace 2 días = 2024-05-27"),
    PatternCase("ja", "昨日", "DATE 昨日 = 2024-05-28"),
    PatternCase("ru", "завтра", "DATE завтра = 2024-05-30"),
  ]

  @Test(arguments: relative)
  func `a relative date counts from the reference day`(sample: PatternCase) {
    let found = patterns(sample.language, sample.text, reference: "2024-05-29")
    #expect(lines(found, in: sample.text) == sample.found)
  }

  static let none = [
    "you may 5 times", "May I?", "March on Rome", "version 2.3.1", "1.2.24",
    "2024-13-01", "99/99/2024", "a 3/4 majority", "chapter 5.6.2020.1", "ISO 2024-05-29x",
    "B-1990", "the 1990 meters", "Psalm 12.3.4", "24/7", "2024.5",
  ]

  @Test(arguments: none)
  func `what is no date is not made one`(text: String) {
    #expect(lines(patterns("en", text), in: text).filter { $0.hasPrefix("DATE") } == [])
  }

  @Test func `a day that the calendar does not have is left out`() {
    let text = "on 30 February 2024 and 31.04.2024"
    #expect(lines(patterns("en", text), in: text) == [])
  }

  @Test func `days and weeks agree with the calendar`() {
    #expect(CalendarDate(2024, 2, 29)?.weekday == 4)
    #expect(CalendarDate(2023, 2, 29) == nil)
    #expect(CalendarDate(2021, 1, 3)?.week == "2020-W53")
    #expect(CalendarDate(2024, 12, 30)?.week == "2025-W01")
    for day in stride(from: -1_000_000, through: 1_000_000, by: 997) {
      #expect(CalendarDate(days: day).days == day)
    }
  }
}
