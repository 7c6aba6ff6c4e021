import Testing

@testable import Tag

@Suite struct AddressPatternTests {
  static let addresses = [
    PatternCase("en", "Write to Ada@Example.ORG.", "EMAIL Ada@Example.ORG = Ada@example.org"),
    PatternCase(
      "en", "<a.b+c@mail.example.co.uk>",
      "EMAIL a.b+c@mail.example.co.uk = a.b+c@mail.example.co.uk"),
    PatternCase("en", "mailto:info@example.de", "EMAIL info@example.de = info@example.de"),
    PatternCase("ja", "連絡先はinfo@example.jpです", "EMAIL info@example.jp = info@example.jp"),
    PatternCase(
      "en", "See https://Example.org/A(b)?c=d#e.",
      "URL https://Example.org/A(b)?c=d#e = https://example.org/A(b)?c=d#e"),
    PatternCase("en", "(http://example.org/x)", "URL http://example.org/x = http://example.org/x"),
    PatternCase(
      "en", "www.example.com/a, then", "URL www.example.com/a = http://www.example.com/a"),
    PatternCase("en", "at example.com today", "URL example.com = http://example.com", "DATE today"),
    PatternCase(
      "de", "https://müller.example/straße",
      "URL https://müller.example/straße = https://müller.example/straße"),
    PatternCase("zh", "访问https://example.cn/页面", "URL https://example.cn/ = https://example.cn/"),
    PatternCase(
      "en", "ftp://user@host.example:21/f",
      "URL ftp://user@host.example:21/f = ftp://user@host.example:21/f"),
    PatternCase("en", "+44 20 7946 0018", "PHONE +44 20 7946 0018 = +442079460018"),
    PatternCase("en", "(415) 555-0132", "PHONE (415) 555-0132 = 4155550132"),
    PatternCase("en", "415-555-0132", "PHONE 415-555-0132 = 4155550132"),
    PatternCase("en", "+1 (415) 555-0132", "PHONE +1 (415) 555-0132 = +14155550132"),
    PatternCase("en", "1-800-555-0132", "PHONE 1-800-555-0132 = 18005550132"),
    PatternCase("de", "+49 (0)30 123456", "PHONE +49 (0)30 123456 = +4930123456"),
    PatternCase("de", "+49 (0)40 / 49 07 11 05", "PHONE +49 (0)40 / 49 07 11 05 = +494049071105"),
    PatternCase("de", "Tel.: 030 123456", "PHONE 030 123456 = 030123456"),
    PatternCase("de", "(030) 1234567", "PHONE (030) 1234567 = 0301234567"),
    PatternCase("de", "0049 30 1234567", "PHONE 0049 30 1234567 = +49301234567"),
    PatternCase("fr", "01 23 45 67 89", "PHONE 01 23 45 67 89 = 0123456789"),
    PatternCase("ja", "03-1234-5678", "PHONE 03-1234-5678 = 0312345678"),
    PatternCase("ja", "電話：", ""),
    PatternCase("es", "teléfono 912 345 678", "PHONE 912 345 678 = 912345678"),
    PatternCase("en", "192.168.0.1", "IP 192.168.0.1 = 192.168.0.1"),
    PatternCase(
      "en", "at 2001:db8:0:1:1:1:1:1 now", "IP 2001:db8:0:1:1:1:1:1 = 2001:db8:0:1:1:1:1:1"),
    PatternCase("en", "10.0.0.0/8", "IP 10.0.0.0/8 = 10.0.0.0/8"),
    PatternCase(
      "de", "DE89 3704 0044 0532 0130 00",
      "IBAN DE89 3704 0044 0532 0130 00 = DE89370400440532013000"),
    PatternCase("en", "4111 1111 1111 1111", "CREDITCARD 4111 1111 1111 1111 = 4111111111111111"),
    PatternCase("en", "by @Ada_Lovelace on", "HANDLE @Ada_Lovelace = @ada_lovelace"),
    PatternCase("en", "#OpenData and #東京", "HASHTAG #OpenData = #opendata", "HASHTAG #東京 = #東京"),
  ]

  @Test(arguments: addresses)
  func `an address has its span and its value`(sample: PatternCase) {
    let wanted = sample.found.filter { !$0.isEmpty }
    #expect(lines(patterns(sample.language, sample.text), in: sample.text) == wanted)
  }

  @Test(arguments: [
    ("DE", "030 90182-0", "+4930901820"), ("US", "(415) 555-0132", "+14155550132"),
    ("US", "1-800-555-0132", "+18005550132"), ("IT", "(06) 1234 5678", "+390612345678"),
    ("ES", "tel. 912 345 678", "+34912345678"), ("FR", "01 23 45 67 89", "+33123456789"),
    ("RU", "tel. 8 495 123-45-67", "+74951234567"), ("uk", "(020) 7946 0018", "+442079460018"),
    ("DE", "+44 20 7946 0018", "+442079460018"),
  ])
  func `a number without a country code is of the country that is set`(
    country: String, text: String, value: String
  ) {
    var scanner = PatternScanner(
      Array(text.utf8), words: PatternWords(), language: PatternLanguage("en"), reference: nil,
      isDayFirst: false, country: PhoneCountry(code: country))
    #expect(scanner.scan().map(\.value) == [value])
  }

  @Test(arguments: ["XX", "", "DEU", "0"])
  func `what is no country is refused`(code: String) {
    #expect(PhoneCountry(code: code) == nil)
  }

  static let none = [
    "a@b", "@ home", "user@", "http://", "xhttp://a.b", "#1", "#ff8800", "e.g. this", "end.It was",
    "DE89 3704 0044 0532 0130 01", "4111 1111 1111 1112", "256.1.1.1", "version 1.2.3.4",
    "123-456-7890123456789", "+12", "415 555 0132", "Node.js", "and/or", "://", "www.", "@@@",
    "a@b.c",
  ]

  @Test(arguments: none)
  func `what looks like an address is none`(text: String) {
    let contacts = ["EMAIL", "URL", "PHONE", "IP", "IBAN", "CREDITCARD", "HANDLE", "HASHTAG"]
    let found = lines(patterns("en", text), in: text).filter { line in
      contacts.contains { line.hasPrefix($0 + " ") }
    }
    #expect(found == [])
  }
}
