/// Text in ASCII that does not repeat itself, the same in every run.
enum AsciiText {
  /// What each kind of text is made of; a part that stands twice comes up twice as often.
  static let kinds: [(name: String, parts: [String])] = [
    ("words", words.map { $0 + " " }),
    ("prose", words.map { $0 + " " } + words.map { $0 + " " } + pauses),
    ("numbers", numbers.map { $0 + " " } + words.map { $0 + " " }),
    ("code", code),
  ]

  private static let words =
    """
    a the of and to in is it he was for on as with his they be at one have this from or had by hot but some what there we \
    can out other were all your when up use word how said an each she which do their time if will way about many then them \
    would write like so these her long make thing see him two has look more day could go come did my sound no most number \
    who over know water than call first people may down side been now find any new work part take get place made live \
    where after back little only round man year came show every good me give our under name very through just form great \
    think help low line before turn cause same mean differ move right boy old too does tell sentence set three want air \
    well also play small end put home read hand port large spell add even land here must big high such follow act why ask \
    change went light kind off need house picture try us again animal point mother world near build self earth father \
    government international understanding responsibility nevertheless
    """.split(separator: " ").map(String.init)

  private static let pauses = [
    "harbor, ", "didn't ", "Mr. Lee ", "e.g. ", "\"No,\" ", "well-known ", "it's ", "why? ",
    "(so far) ", "94. ", "Monday; ", "said: ", "3.5 ", "12/05/2001 ", "$1,250 ", "ready!\n", "... ",
    "end.\n\n", "a.m. ", "Lee's ", "x@y.org ", "-- ", "them.\n",
  ]

  private static let numbers = [
    "1", "17", "2001-05-12", "09:30:15", "192.168.0.1", "200", "1,024", "0.035", "99.5%", "3:45",
    "$1,250.00", "1/2", "#4", "10-15", "x3", "6.02e23", "+44", "007", "1_000_000", "(5)",
  ]

  private static let code = [
    "if ", "(", ")", " {\n", "}\n", "value_of(", "x", "result[i++]", " = ", " != ", "NULL", ";\n",
    "->count", " + ", "offset", "// ok\n", "0x1F", "return ", "\"text\"", ".map { $0 }", ", ", "&&",
    "for ", "int ", "self.", "::", "'a'", "#include <a.h>\n", "  ", "index_2",
  ]

  static func text(of parts: [String], bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    var state: UInt64 = 1
    while text.count < bytes {
      // Knuth's MMIX generator; its high bits are the random ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += parts[Int((state >> 33) % UInt64(parts.count))].utf8
    }
    return text
  }
}
