import Wording

/// The fields of an entry of a résumé, of which nothing is certain but that it is an object; whatever has another type
/// than expected is passed over and noted.
struct ResumeFields {
  /// The most texts of a list, and the most bytes of a text, that are read.
  static let mostTexts = 100
  static let longestText = 5000

  /// What was passed over, in sentences without a full stop.
  private(set) var faults: [String] = []

  private let node: JSONNode
  private var asked: Set<String> = []

  init(_ node: JSONNode) { self.node = node }

  /// The names of the fields that nobody asked for.
  var unread: [String] { node.members.map(\.name).filter { !asked.contains($0) } }

  /// The text of the first of some names that has one; `nil` where there is none.
  mutating func text(_ names: String...) -> String? {
    var found: String?
    for name in names {
      asked.insert(name)
      guard found == nil, let field = field(name) else { continue }
      if let text = field.text {
        found = cut(text, name)
      } else {
        faults.append(worded("'\(name)' is no text and is passed over"))
      }
    }
    return found
  }

  /// The texts of lists; a text alone is a list with commas, semicolons or bars.
  mutating func texts(_ names: String...) -> [String] {
    names.flatMap { name in
      texts(name) { text in
        text.split { ",;|\n".contains($0) }.prefix(Self.mostTexts).map { String($0) }
      }
    }
  }

  /// The texts of lists, and texts alone as they are.
  mutating func sentences(_ names: String...) -> [String] { names.flatMap { texts($0) { [$0] } } }

  /// A text, at most as long as is read.
  static func cut(_ text: String) -> String {
    text.utf8.count <= longestText ? text : String(text.unicodeScalars.prefix(longestText))
  }

  private mutating func texts(_ name: String, _ split: (String) -> [String]) -> [String] {
    asked.insert(name)
    guard let field = field(name) else { return [] }
    if let text = field.text { return split(cut(text, name)) }
    guard case .array(let elements) = field.value else {
      faults.append(worded("'\(name)' is no list of texts and is passed over"))
      return []
    }
    let read = elements.prefix(Self.mostTexts)
    // Some write each as an object with a name.
    let texts = read.compactMap { $0.text ?? $0["name"]?.text }
    if texts.count < read.count {
      faults.append(worded("not all of '\(name)' are texts; the others are passed over"))
    }
    if elements.count > Self.mostTexts {
      faults.append(worded("of '\(name)' only the first \(Self.mostTexts) are read"))
    }
    return texts.map { cut($0, name) }
  }

  private func field(_ name: String) -> JSONNode? {
    guard let field = node[name], field.value != .null else { return nil }
    return field
  }

  private mutating func cut(_ text: String, _ name: String) -> String {
    if text.utf8.count > Self.longestText {
      faults.append(worded("of '\(name)' only the first \(Self.longestText) characters are read"))
    }
    return Self.cut(text)
  }
}
