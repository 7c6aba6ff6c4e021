import Testing

@testable import Tag

@Suite struct TimePatternTests {
  static let times = [
    PatternCase("en", "at 14:30", "TIME 14:30 = 14:30"),
    PatternCase("en", "14:30:05", "TIME 14:30:05 = 14:30:05"),
    PatternCase("en", "at 2:30 p.m. today", "TIME 2:30 p.m. = 14:30", "DATE today"),
    PatternCase("en", "2pm", "TIME 2pm = 14:00"),
    PatternCase("en", "12 a.m.", "TIME 12 a.m. = 00:00"),
    PatternCase("en", "12:15 PM", "TIME 12:15 PM = 12:15"),
    PatternCase("en", "at 9:05", "TIME 9:05 = 09:05"),
    PatternCase("en", "14:30 UTC", "TIME 14:30 UTC = 14:30Z"),
    PatternCase("en", "9 a.m. EST", "TIME 9 a.m. EST = 09:00-05:00"),
    PatternCase("en", "9:00–17:00", "TIME 9:00–17:00 = 09:00/17:00"),
    PatternCase("en", "2-3pm", "TIME 2-3pm = 14:00/15:00"),
    PatternCase("en", "9am to 5pm", "TIME 9am to 5pm = 09:00/17:00"),
    PatternCase("en", "at noon", "TIME noon = 12:00"),
    PatternCase("en", "at 14:30 hours", "TIME 14:30 hours = 14:30"),
    PatternCase("en", "5 o'clock", "TIME 5 o'clock = 05:00"),
    PatternCase("de", "um 14 Uhr", "TIME 14 Uhr = 14:00"),
    PatternCase("de", "14.30 Uhr", "TIME 14.30 Uhr = 14:30"),
    PatternCase("de", "14 Uhr 30", "TIME 14 Uhr 30 = 14:30"),
    PatternCase("de", "9–17 Uhr", "TIME 9–17 Uhr = 09:00/17:00"),
    PatternCase("de", "Mo-Fr 9.00-16.30", "TIME 9.00-16.30 = 09:00/16:30"),
    PatternCase("fr", "à 14h30", "TIME 14h30 = 14:30"),
    PatternCase("fr", "à 14 h", "TIME 14 h = 14:00"),
    PatternCase("es", "a las 9:30", "TIME 9:30 = 09:30"),
    PatternCase("sv", "kl. 14.30", "TIME 14.30 = 14:30"),
    PatternCase("nl", "om 8 uur", "TIME 8 uur = 08:00"),
    PatternCase("ja", "午後3時30分に", "TIME 午後3時30分 = 15:30"),
    PatternCase("ja", "14時", "TIME 14時 = 14:00"),
    PatternCase("zh", "下午2点", "TIME 下午2点 = 14:00"),
    PatternCase("ko", "오후 2시 30분", "TIME 오후 2시 30분 = 14:30"),
  ]

  static let durations = [
    PatternCase("en", "three days", "DURATION three days = P3D"),
    PatternCase("en", "18 months", "DURATION 18 months = P18M"),
    PatternCase("en", "1.5 hours", "DURATION 1.5 hours = PT1.5H"),
    PatternCase("en", "2 hours 30 minutes", "DURATION 2 hours 30 minutes = PT2H30M"),
    PatternCase("en", "a 20-minute walk", "DURATION 20-minute = PT20M"),
    PatternCase("en", "5-7 days", "DURATION 5-7 days = P5D/P7D"),
    PatternCase("en", "two decades", "DURATION two decades = P20Y"),
    PatternCase("de", "3 Wochen", "DURATION 3 Wochen = P3W"),
    PatternCase("fr", "deux ans", "DURATION deux ans = P2Y"),
    PatternCase("es", "10 años", "DURATION 10 años = P10Y"),
    PatternCase("it", "sei mesi", "DURATION sei mesi = P6M"),
    PatternCase("de", "in 3:41,05 Minuten", "DURATION 3:41,05 Minuten = PT3M41.05S"),
    PatternCase("en", "1:30 hours", "DURATION 1:30 hours = PT1H30M"),
    PatternCase("ja", "3年間", "DURATION 3年間 = P3Y"),
    PatternCase("ja", "2時間", "DURATION 2時間 = PT2H"),
    PatternCase("zh", "5天", "DURATION 5天 = P5D"),
    PatternCase("ru", "5 лет", "DURATION 5 лет = P5Y"),
    PatternCase("ar", "3 أيام", "DURATION 3 أيام = P3D"),
  ]

  @Test(arguments: times + durations)
  func `a time or duration has its span and its value`(sample: PatternCase) {
    #expect(lines(patterns(sample.language, sample.text), in: sample.text) == sample.found)
  }

  static let none = [
    "John 3:16", "won 3:1", "a ratio of 4:3", "25:10", "14:75", "at 192.168.14.30", "1:2:3:4",
    "12:345", "10:30:20:10",
  ]

  @Test(arguments: none)
  func `scores, verses and ratios are no times`(text: String) {
    #expect(lines(patterns("en", text), in: text).filter { $0.hasPrefix("TIME") } == [])
  }
}
