import Assessment
import Wording

/// The reading of a résumé from JSON: parts of the wrong shape are read as far as a person could, or noted and passed
/// over, never a failure of the whole.
struct ResumeDocument {
  /// The most entries of a part that are read.
  static let mostEntries = 200
  /// The most names of unread members that are said.
  private static let mostNames = 12

  private(set) var resume = Resume(entries: [])

  /// Reads a document that is an object.
  init(_ node: JSONNode) {
    for part in Resume.Part.allCases {
      guard let member = node.members.last(where: { Self.part(named: $0.name) == part }) else { continue }
      read(part, member.node)
    }
    var unread: [String] = []
    for member in node.members
    where !Self.others.contains(member.name) && Self.part(named: member.name) == nil {
      if !unread.contains(member.name) { unread.append(member.name) }
    }
    if !unread.isEmpty { resume.faults.append(worded("not read: \(Self.list(unread))")) }
    resume.lastModified = node["meta"]?["lastModified"]?.text
  }

  /// Whether an object has a part that is read.
  static func isResume(_ node: JSONNode) -> Bool {
    node.members.contains { part(named: $0.name) != nil }
  }

  private static let others: Set<String> = ["basics", "meta", "$schema"]

  /// The part of a name, in version 1 of JSON Resume or as people call it.
  private static func part(named name: String) -> Resume.Part? {
    name == "certifications" ? .certificates : Resume.Part(rawValue: name)
  }

  private mutating func read(_ part: Resume.Part, _ node: JSONNode) {
    var entries: [Resume.Entry] = []
    var unread: [String] = []
    switch node.value {
    case .array(let elements):
      entries = elements.prefix(Self.mostEntries).enumerated().map { index, element in
        Self.entry(part, index + 1, element, &unread)
      }
      if elements.count > Self.mostEntries {
        resume.faults.append(worded("of '\(part.rawValue)' only the first \(Self.mostEntries) are read"))
      }
    case .object(let members) where part == .skills:
      entries = Self.skills(members)
      if entries.count > Self.mostEntries {
        entries.removeLast(entries.count - Self.mostEntries)
        resume.faults.append(worded("of '\(part.rawValue)' only the first \(Self.mostEntries) are read"))
      }
    case .null: return
    default:
      resume.faults.append(
        worded("'\(part.rawValue)' is no list and is passed over; write it as a list in square brackets"))
    }
    resume.entries += entries
    if !unread.isEmpty {
      resume.faults.append(worded("of '\(part.rawValue)' not read: \(Self.list(unread))"))
    }
  }

  /// Skills as an object: groups with lists of names, or names with levels.
  private static func skills(_ members: [JSONNode.Member]) -> [Resume.Entry] {
    var entries: [Resume.Entry] = []
    for member in members {
      let names = member.node.elements.compactMap(\.text)
      for name in names.isEmpty ? [member.name] : names {
        var entry = Resume.Entry(.skills, entries.count + 1, name: ResumeFields.cut(name))
        if names.isEmpty { entry.level = member.node.text.map { ResumeFields.cut($0) } }
        entries.append(entry)
      }
    }
    return entries
  }

  private static func entry(
    _ part: Resume.Part, _ number: Int, _ node: JSONNode, _ unread: inout [String]
  ) -> Resume.Entry {
    var entry = Resume.Entry(part, number)
    if part == .skills || part == .certificates, let name = node.text {
      entry.name = ResumeFields.cut(name)
      return entry
    }
    guard case .object = node.value else {
      entry.faults = [worded("it is no object with fields")]
      return entry
    }
    var fields = ResumeFields(node)
    entry.link = fields.text("url", "website")
    switch part {
    case .certificates:
      entry.name = fields.text("name", "title")
      entry.organisation = fields.text("issuer")
      entry.end = fields.text("date", "issueDate", "startDate")
    case .skills:
      entry.name = fields.text("name", "title")
      entry.level = fields.text("level")
      entry.keywords = fields.texts("keywords")
    case .work:
      entry.organisation = fields.text("name", "company", "organization", "employer")
      entry.name = fields.text("position", "title") ?? entry.organisation
      if entry.name == entry.organisation { entry.organisation = nil }
      (entry.start, entry.end) = (fields.text("startDate"), fields.text("endDate"))
      entry.keywords = fields.texts("keywords", "technologies", "skills")
      entry.sentences = fields.sentences("summary", "description", "highlights")
    case .projects:
      entry.name = fields.text("name", "title")
      (entry.start, entry.end) = (fields.text("startDate"), fields.text("endDate"))
      entry.keywords = fields.texts("keywords", "technologies", "skills")
      entry.sentences = fields.sentences("description", "summary", "highlights")
    }
    entry.faults = fields.faults
    for name in fields.unread where !unread.contains(name) && unread.count <= mostNames {
      unread.append(name)
    }
    return entry
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(mostNames).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
      + (names.count > mostNames ? worded(" and more") : "")
  }
}
