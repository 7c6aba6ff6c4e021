/// What one kind of source says about a page; every list best first.
struct MetadataCandidates {
  var titles: [String] = []
  /// Each entry as written: it may name several people.
  var authors: [[String]] = []
  var dates: [String] = []
  var descriptions: [String] = []
  var sites: [String] = []
  var addresses: [String] = []
  var languages: [String] = []
}
