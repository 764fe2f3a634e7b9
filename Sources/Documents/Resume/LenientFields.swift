/// The fields of a JSON object of which nothing is certain but that it is one; whatever has another type than
/// expected is passed over and noted.
struct LenientFields {
  /// The most texts of a list, and the most characters of a text, that are read.
  static let mostTexts = 100
  static let longestText = 5000

  /// What was passed over, in sentences without a full stop.
  private(set) var faults: [String] = []

  private let container: KeyedDecodingContainer<Key>

  /// Reads the names of the fields.
  ///
  /// - Throws: `DecodingError` for something else than an object.
  init(_ decoder: any Decoder) throws { container = try decoder.container(keyedBy: Key.self) }

  /// A text; `nil` where there is none.
  mutating func text(_ name: String) -> String? {
    guard holds(name) else { return nil }
    guard let text = try? container.decode(String.self, forKey: Key(name)) else {
      faults.append("'\(name)' is no text and is passed over")
      return nil
    }
    return cut(text, name)
  }

  /// A list of texts; empty where there is none.
  mutating func texts(_ name: String) -> [String] {
    guard holds(name) else { return [] }
    guard var list = try? container.nestedUnkeyedContainer(forKey: Key(name)) else {
      faults.append("'\(name)' is no list of texts and is passed over")
      return []
    }
    var texts: [String] = []
    var isWhole = true
    while !list.isAtEnd, texts.count < Self.mostTexts {
      if let text = try? list.decode(String.self) {
        texts.append(cut(text, name))
      } else {
        isWhole = false
        // Reading what it is instead moves on to the next.
        guard (try? list.decode(Anything.self)) != nil else { break }
      }
    }
    if !isWhole { faults.append("not all of '\(name)' are texts; the others are passed over") }
    noteRest(list, name, Self.mostTexts)
    return texts
  }

  /// An object; `nil` where there is none.
  mutating func object(_ name: String) -> ResumeFields? {
    guard holds(name) else { return nil }
    return try? container.decode(ResumeFields.self, forKey: Key(name))
  }

  /// A list of objects, with `nil` for what is none.
  mutating func objects(_ name: String, most: Int) -> [ResumeFields?] {
    guard holds(name) else { return [] }
    guard var list = try? container.nestedUnkeyedContainer(forKey: Key(name)) else {
      faults.append("'\(name)' is no list and is passed over")
      return []
    }
    var objects: [ResumeFields?] = []
    while !list.isAtEnd, objects.count < most {
      guard let found = try? list.decode(Anything.self) else { break }
      objects.append(found.fields)
    }
    noteRest(list, name, most)
    return objects
  }

  private func holds(_ name: String) -> Bool {
    (try? container.decodeNil(forKey: Key(name))) == false
  }

  private mutating func noteRest(_ list: any UnkeyedDecodingContainer, _ name: String, _ most: Int) {
    guard !list.isAtEnd else { return }
    faults.append("of '\(name)' only the first \(most) are read")
  }

  private mutating func cut(_ text: String, _ name: String) -> String {
    guard text.utf8.count > Self.longestText else { return text }
    faults.append("of '\(name)' only the first \(Self.longestText) characters are read")
    return String(text.unicodeScalars.prefix(Self.longestText))
  }

  /// A name of a field.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Whatever stands there: its fields if it is an object.
  private struct Anything: Decodable {
    let fields: ResumeFields?

    init(from decoder: any Decoder) throws { fields = try? ResumeFields(from: decoder) }
  }
}
