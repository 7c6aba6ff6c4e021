import Testing
import Unicode

@Suite struct LanguageNamesTests {
  @Test func `the codes are those of ISO 639-1`() {
    let codes = LanguageNames.codes
    #expect(codes == codes.sorted())
    #expect(codes.count == 183)
    #expect(Set(codes).count == 183)
    #expect(codes.allSatisfy { $0.utf8.count == 2 })
    for code in ["aa", "en", "he", "nb", "no", "tl", "zh", "zu"] { #expect(codes.contains(code)) }
    for code in ["xx", "en-GB", "eng"] { #expect(!codes.contains(code)) }
  }

  @Test func `a name and its code lead to each other`() {
    #expect(LanguageNames.name(of: "tr") == "Turkish")
    #expect(LanguageNames.code(named: "turkish") == "tr")
    #expect(LanguageNames.name(of: "xx") == nil)
    #expect(LanguageNames.code(named: "Klingon") == nil)
    #expect(LanguageNames.code(named: "") == nil)
  }
}
