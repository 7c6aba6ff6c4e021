internal import ArgumentParser

@main
struct Weft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weft", abstract: "Turns HTML, XML and text into JSON annotations.",
    version: "0.1.0")
}
