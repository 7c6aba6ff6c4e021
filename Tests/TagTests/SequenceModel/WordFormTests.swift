import Lexicons
import Testing

@testable import Tag

@Suite struct WordFormTests {
  private func form(_ text: String) -> WordForm {
    Array(text.utf8).withUnsafeBufferPointer { WordForm($0, 0, $0.count) }
  }

  @Test(arguments: [
    ("Ada", WordForm.Casing.initial), ("NATO", .upper), ("A", .upper), ("iPhone", .mixed),
    ("McDonald", .mixed), ("rain", .lower), ("1984", .none), ("...", .none), ("Ödön", .initial),
    ("ΑΘΗΝΑ", .upper), ("Москва", .initial), ("O'Neill", .mixed), ("", .none),
  ])
  func `casing is told in every script that has it`(text: String, casing: WordForm.Casing) {
    #expect(form(text).casing == casing)
  }

  @Test func `words that differ in case alone share folded hash and affixes, not shape`() {
    let (upper, lower) = (form("ÉCOLE"), form("école"))
    #expect(upper.folded == lower.folded)
    #expect(upper.prefixes == lower.prefixes && upper.suffixes == lower.suffixes)
    #expect(upper.exact != lower.exact && upper.shape != lower.shape)
  }

  @Test func `the folded hash is the one that lists are compiled with`() {
    #expect(form("Zürich").folded == WordHash.folded("zürich"))
    #expect(form("Bush’s").folded == WordHash.folded("bush's"))
  }

  @Test func `shapes collapse runs only in the brief one`() {
    #expect(form("Ada").shape != form("Lovelace").shape)
    #expect(form("Ada").briefShape == form("Lovelace").briefShape)
    #expect(form("A-1").briefShape != form("A1").briefShape)
  }

  @Test func `affixes of short words are absent`() {
    let form = form("ab")
    #expect(form.prefixes[2] == 0 && form.suffixes[3] == 0)
    #expect(form.prefixes[1] != 0 && form.suffixes[1] != 0)
  }

  @Test func `scripts without case are told`() {
    #expect(form("東京").isCaseless && form("مصر").isCaseless)
    #expect(!form("Київ").isCaseless && !form("rain").isCaseless && !form("—").isCaseless)
  }
}
