import Assessment

/// The decoding of a résumé: parts of the wrong type are noted and passed over, never a failure of the whole.
struct ResumeDocument: Decodable {
  /// The most entries of a part that are read.
  static let mostEntries = 200

  let resume: Resume

  init(from decoder: any Decoder) throws {
    var fields = try LenientFields(decoder)
    var entries: [Resume.Entry] = []
    for part in Resume.Part.allCases {
      for (index, found) in fields.objects(part.rawValue, most: Self.mostEntries).enumerated() {
        entries.append(Self.entry(part, index + 1, found))
      }
    }
    let meta = fields.object("meta")
    resume = Resume(
      entries: entries, lastModified: meta?.texts["lastModified"]?.first, faults: fields.faults)
  }

  private static func entry(_ part: Resume.Part, _ number: Int, _ found: ResumeFields?) -> Resume.Entry {
    var entry = Resume.Entry(part, number)
    guard let found else {
      entry.faults = ["it is no object with fields"]
      return entry
    }
    func text(_ name: String) -> String? { found.texts[name]?.first }
    func texts(_ name: String) -> [String] { found.texts[name] ?? [] }
    entry.name = text(part == .work ? "position" : "name")
    entry.link = text("url")
    entry.faults = found.faults
    switch part {
    case .certificates:
      entry.organisation = text("issuer")
      entry.end = text("date")
    case .skills:
      entry.level = text("level")
      entry.keywords = texts("keywords")
    case .work:
      entry.organisation = text("name")
      (entry.start, entry.end) = (text("startDate"), text("endDate"))
      entry.sentences = texts("summary") + texts("highlights")
    case .projects:
      (entry.start, entry.end) = (text("startDate"), text("endDate"))
      entry.keywords = texts("keywords")
      entry.sentences = texts("description") + texts("highlights")
    }
    return entry
  }
}

/// The fields of an entry that are read, each as a list of texts, and what could not be read.
struct ResumeFields: Decodable {
  private static let single = [
    "name", "position", "issuer", "date", "url", "level", "startDate", "endDate", "summary", "description",
    "lastModified",
  ]
  private static let lists = ["keywords", "highlights"]

  private(set) var texts: [String: [String]] = [:]
  private(set) var faults: [String] = []

  init(from decoder: any Decoder) throws {
    var fields = try LenientFields(decoder)
    for name in Self.single {
      if let text = fields.text(name) { texts[name] = [text] }
    }
    for name in Self.lists { texts[name] = fields.texts(name) }
    faults = fields.faults
  }
}
