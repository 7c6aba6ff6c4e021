import DocumentModel
import Testing

@testable import Ingest

@Suite struct TitleTests {
  @Test(
    arguments: [
      ("Ebb | The Coast", "The Coast", "Ebb"), ("The Coast: Ebb", "The Coast", "The Coast: Ebb"),
      ("The Coast - Ebb", "The Coast", "Ebb"), ("Ebb : The Coast", "The Coast", "Ebb"),
      ("Long words about the sea - News", nil, "Long words about the sea"),
      ("Ebbe und Flut : 31.10.2023, 10.19 Uhr", nil, "Ebbe und Flut"),
      ("Marée basse |", nil, "Marée basse"), ("– El mar se va -", nil, "El mar se va"),
      ("coast.example // » Ebb", nil, "Ebb"),
      ("Ebb 2.0 | of the sea and coast", nil, "Ebb 2.0 | of the sea and coast"),
      ("|", nil, "|"),
    ] as [(String, String?, String)])
  func `a title loses the site's name and a date`(
    _ title: String, _ site: String?, _ clean: String
  ) {
    let sites = SiteNames([site].compactMap(\.self))
    #expect(cleanTitle(title, site: site, sites: sites, isWindowTitle: true) == clean)
  }

  private func choice(
    _ declared: [String], window: String? = nil, _ headings: [String], site: String? = nil
  ) -> String? {
    TitleChoice(
      declared: declared, windowTitle: window,
      headings: headings.enumerated().map { .init(node: $0, text: $1, isMain: true) },
      sites: SiteNames([site].compactMap(\.self)), site: site
    ).choose().title
  }

  @Test func `the heading that says the same is the title`() {
    #expect(choice(["It's the sea"], ["The Coast", "It’s the sea"]) == "It’s the sea")
    #expect(choice(["Küste: Das Meer geht heim"], ["Das Meer geht heim"]) == "Das Meer geht heim")
    #expect(
      choice(["The sea goes home but for..."], ["The sea goes home but for one"])
        == "The sea goes home but for one")
    #expect(choice([], window: "Marée basse | Phare | Accueil", ["Marée basse"]) == "Marée basse")
    #expect(choice([], window: "Start", ["Мо\u{AD}ре ушло"]) == "Море ушло")
  }

  @Test func `a heading that says something else is not`() {
    #expect(choice(["The sea goes home"], ["Menu"]) == "The sea goes home")
    #expect(choice(["Ebb"], ["The Coast"], site: "The Coast") == "Ebb")
    #expect(choice([], window: "Ebb | The Coast", ["The Coast"], site: "The Coast") == "Ebb")
  }

  @Test func `a kicker in the heading is no part of the title`() {
    #expect(choice(["The sea goes home"], ["Coast | The sea goes home"]) == "The sea goes home")
  }

  @Test func `without anything declared the only heading is the title`() {
    #expect(choice([], ["El mar"]) == "El mar")
    #expect(choice([], []) == nil)
  }
}
