import Testing

@testable import Tag

@Suite struct AmountPatternTests {
  static let money = [
    PatternCase("en", "$1.5 million", "MONEY $1.5 million = 1500000 USD"),
    PatternCase("en", "$1,234.50", "MONEY $1,234.50 = 1234.5 USD"),
    PatternCase("en", "US$5m", "MONEY US$5m = 5000000 USD"),
    PatternCase("en", "€20", "MONEY €20 = 20 EUR"),
    PatternCase("en", "EUR 20", "MONEY EUR 20 = 20 EUR"),
    PatternCase("en", "20 EUR", "MONEY 20 EUR = 20 EUR"),
    PatternCase("en", "¥300", "MONEY ¥300 = 300 JPY"),
    PatternCase("en", "£3.2bn", "MONEY £3.2bn = 3200000000 GBP"),
    PatternCase("en", "C$10", "MONEY C$10 = 10 CAD"),
    PatternCase("en", "a $10-million deal", "MONEY $10-million = 10000000 USD"),
    PatternCase("en", "$5-10 million", "MONEY $5-10 million = 5000000/10000000 USD"),
    PatternCase("en", "$5–$10", "MONEY $5–$10 = 5/10 USD"),
    PatternCase("en", "five million dollars", "MONEY five million dollars = 5000000 USD"),
    PatternCase("en", "a million dollars", "MONEY a million dollars = 1000000 USD"),
    PatternCase("en", "20 euros", "MONEY 20 euros = 20 EUR"),
    PatternCase("en", "100 Swiss francs", "MONEY 100 Swiss francs = 100 CHF"),
    PatternCase("en", "₹1,00,000", "MONEY ₹1,00,000 = 100000 INR"),
    PatternCase("en", "Rs 500", "MONEY Rs 500 = 500 INR"),
    PatternCase("en", "$0.99", "MONEY $0.99 = 0.99 USD"),
    PatternCase("en", "$20k", "MONEY $20k = 20000 USD"),
    PatternCase("de", "1,5 Mio. €", "MONEY 1,5 Mio. € = 1500000 EUR"),
    PatternCase("de", "2 Mrd. Euro", "MONEY 2 Mrd. Euro = 2000000000 EUR"),
    PatternCase("de", "1.234,56 €", "MONEY 1.234,56 € = 1234.56 EUR"),
    PatternCase("de", "1.234 Euro", "MONEY 1.234 Euro = 1234 EUR"),
    PatternCase("de", "drei Millionen Euro", "MONEY drei Millionen Euro = 3000000 EUR"),
    PatternCase("de", "300 000 Euro", "MONEY 300 000 Euro = 300000 EUR"),
    PatternCase("de", "20 Franken", "MONEY 20 Franken = 20 CHF"),
    PatternCase("en", "€1.234", "MONEY €1.234 = 1234 EUR"),
    PatternCase("en", "1,5 Mio €", "MONEY 1,5 Mio € = 1500000 EUR"),
    PatternCase("fr", "1 234,50 €", "MONEY 1 234,50 € = 1234.5 EUR"),
    PatternCase("fr", "mille euros", "MONEY mille euros = 1000 EUR"),
    PatternCase("fr", "1,2 milliard d'euros", "MONEY 1,2 milliard d'euros = 1200000000 EUR"),
    PatternCase("es", "3 millones de euros", "MONEY 3 millones de euros = 3000000 EUR"),
    PatternCase("it", "5 miliardi di euro", "MONEY 5 miliardi di euro = 5000000000 EUR"),
    PatternCase("pt", "R$ 1.500,00", "MONEY R$ 1.500,00 = 1500 BRL"),
    PatternCase("pt", "50 mil reais", "MONEY 50 mil reais = 50000 BRL"),
    PatternCase("nl", "€ 12,50", "MONEY € 12,50 = 12.5 EUR"),
    PatternCase("sv", "500 kr", "MONEY 500 kr = 500 SEK"),
    PatternCase("no", "500 kroner", "MONEY 500 kroner = 500 NOK"),
    PatternCase("pl", "100 zł", "MONEY 100 zł = 100 PLN"),
    PatternCase("ru", "5 млн рублей", "MONEY 5 млн рублей = 5000000 RUB"),
    PatternCase("ja", "100万円", "MONEY 100万円 = 1000000 JPY"),
    PatternCase("ja", "予算は3億5000万円", "MONEY 3億5000万円 = 350000000 JPY"),
    PatternCase("ja", "３億ドル", "MONEY ３億ドル = 300000000 USD"),
    PatternCase("zh", "1.2亿元", "MONEY 1.2亿元 = 120000000 CNY"),
    PatternCase("zh", "¥300", "MONEY ¥300 = 300 CNY"),
    PatternCase("ko", "5만 원", "MONEY 5만 원 = 50000 KRW"),
    PatternCase("ar", "٥٠٠ دولار", "MONEY ٥٠٠ دولار = 500 USD"),
    PatternCase("es", "$17,000 millones", "MONEY $17,000 millones = 17000000000 USD"),
    PatternCase("es", "$12.267 millones", "MONEY $12.267 millones = 12267000000 USD"),
    PatternCase("tr", "1.500 TL", "MONEY 1.500 TL = 1500 TRY"),
  ]

  static let measures = [
    PatternCase("en", "12.5%", "PERCENT 12.5% = 12.5%"),
    PatternCase("en", "12.5 percent", "PERCENT 12.5 percent = 12.5%"),
    PatternCase("en", "ten per cent", "PERCENT ten per cent = 10%"),
    PatternCase("en", "-3%", "PERCENT -3% = -3%"),
    PatternCase("en", "5–10%", "PERCENT 5–10% = 5/10%"),
    PatternCase("de", "12,5 Prozent", "PERCENT 12,5 Prozent = 12.5%"),
    PatternCase("fr", "12,5 %", "PERCENT 12,5 % = 12.5%"),
    PatternCase("es", "5 por ciento", "PERCENT 5 por ciento = 5%"),
    PatternCase("de", "fünf bis zehn Prozent", "PERCENT fünf bis zehn Prozent = 5/10%"),
    PatternCase("ja", "5パーセント", "PERCENT 5パーセント = 5%"),
    PatternCase("tr", "yüzde 5", "PERCENT yüzde 5 = 5%"),
    PatternCase("ar", "٥٪", "PERCENT ٥٪ = 5%"),
    PatternCase("en", "5 km", "QUANTITY 5 km = 5000 m"),
    PatternCase("en", "5 miles", "QUANTITY 5 miles = 8046.72 m"),
    PatternCase("en", "60 mph", "QUANTITY 60 mph = 96.56064 km/h"),
    PatternCase("en", "70°F", "QUANTITY 70°F = 21.11 °C"),
    PatternCase("en", "-5 °C", "QUANTITY -5 °C = -5 °C"),
    PatternCase("en", "six feet", "QUANTITY six feet = 1.8288 m"),
    PatternCase("en", "a 3-mile run", "QUANTITY 3-mile = 4828.032 m"),
    PatternCase("en", "10–15 kg", "QUANTITY 10–15 kg = 10/15 kg"),
    PatternCase("en", "500 sq ft", "QUANTITY 500 sq ft = 46.45152 m2"),
    PatternCase("de", "1.200 Quadratmeter", "QUANTITY 1.200 Quadratmeter = 1200 m2"),
    PatternCase("fr", "3,5 kilomètres", "QUANTITY 3,5 kilomètres = 3500 m"),
    PatternCase("ru", "10 км/ч", "QUANTITY 10 км/ч = 10 km/h"),
    PatternCase("ja", "3キロメートル", "QUANTITY 3キロメートル = 3000 m"),
    PatternCase("en", "6 ft 2 in", "QUANTITY 6 ft = 1.8288 m", "CARDINAL 2 = 2"),
    PatternCase("en", "8 lb 3 oz", "QUANTITY 8 lb 3 oz = 3.713787529375 kg"),
    PatternCase("en", "97%–98%", "PERCENT 97%–98% = 97/98%"),
    PatternCase("en", "6 ft", "QUANTITY 6 ft = 1.8288 m"),
    PatternCase("en", "490 lb-ft of torque", "QUANTITY 490 lb-ft = 664.350794682386 N·m"),
    PatternCase("en", "16 GB", "QUANTITY 16 GB = 16000000000 B"),
    PatternCase("en", "150 pounds", "QUANTITY 150 pounds = 68.0388555 kg"),
  ]

  static let counts = [
    PatternCase("en", "1,234 people", "CARDINAL 1,234 = 1234"),
    PatternCase(
      "en", "two hundred and fifty thousand", "CARDINAL two hundred and fifty thousand = 250000"),
    PatternCase("en", "twenty-five", "CARDINAL twenty-five = 25"),
    PatternCase("en", "1.5 million", "CARDINAL 1.5 million = 1500000"),
    PatternCase("en", "the 1st and the 22nd", "ORDINAL 1st = 1", "ORDINAL 22nd = 22"),
    PatternCase("it", "Secondo il ministro, secondo Rossi e secondo la legge"),
    PatternCase("it", "il secondo posto", "ORDINAL secondo = 2"),
    PatternCase("de", "darauf zu achten"),
    PatternCase("de", "am achten Tag", "ORDINAL achten = 8"),
    PatternCase("en", "between 5 and 10 people", "CARDINAL 5 and 10 = 5/10"),
    PatternCase("en", "the third time", "ORDINAL third = 3"),
    PatternCase("de", "12.000 Menschen", "CARDINAL 12.000 = 12000"),
    PatternCase("de", "3,14", "CARDINAL 3,14 = 3.14"),
    PatternCase("fr", "12 000 personnes", "CARDINAL 12 000 = 12000"),
    PatternCase("en", "3.14159", "CARDINAL 3.14159 = 3.14159"),
    PatternCase("zh", "3千万人", "CARDINAL 3千万 = 30000000"),
  ]

  @Test(arguments: money + measures + counts)
  func `an amount has its span and its value`(sample: PatternCase) {
    #expect(lines(patterns(sample.language, sample.text), in: sample.text) == sample.found)
  }

  static let none = [
    "version 2.3.1", "B12 and H2O", "COVID-19", "room 007", "won 3-2", "1/2/3/4", "one of them",
    "F-16", "x=5", "v2.0", "ISBN 978-3-16-148410-0", "5th-century", "#42", "100%25", "MP3", "1,2,3",
    "2x4", "a.1", "10.1000/182",
  ]

  @Test(arguments: none)
  func `codes, versions and scores are no amounts`(text: String) {
    let found = lines(patterns("en", text), in: text).filter {
      !$0.hasPrefix("ORDINAL") && !$0.hasPrefix("DATE")
    }
    #expect(found == [])
  }
}
