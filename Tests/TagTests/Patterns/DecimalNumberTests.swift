import Testing

@testable import Tag

@Suite struct DecimalNumberTests {
  @Test(arguments: [("1.5", 1, "15"), ("1.5", 3, "1500"), ("-0.25", 1, "-2.5"), ("7", 0, "7")])
  func `a number is shifted exactly`(number: String, places: Int, result: String) throws {
    #expect(try #require(DecimalNumber(number)).shifted(by: places)?.text == result)
  }

  @Test func `powers of ten end at 38`() {
    let one = DecimalNumber(1)
    #expect(one.shifted(by: 38)?.text == "1" + String(repeating: "0", count: 38))
    #expect(one.shifted(by: 39) == nil)
    #expect(DecimalNumber(1, decimals: 39).adding(one) == nil)
    #expect(DecimalNumber(1, decimals: 50).divided(by: 3, decimals: 2) == nil)
  }
}
