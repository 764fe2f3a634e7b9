import XML

/// Reads attributes that a schema has already checked; what is missing all the same reads as its neutral
/// value.
extension Element {
  func string(_ attribute: String) -> String { self[attribute]?.folded ?? "" }

  func integer(_ attribute: String, default value: Int = 0) -> Int {
    optionalInteger(attribute) ?? value
  }

  func optionalInteger(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0.folded) } }

  func number(_ attribute: String, default value: Double = 0) -> Double {
    optionalNumber(attribute) ?? value
  }

  func optionalNumber(_ attribute: String) -> Double? { self[attribute].flatMap { Double($0.folded) } }

  func flag(_ attribute: String) -> Bool {
    let value = string(attribute)
    return value == "true" || value == "1"
  }

  func day(_ attribute: String) -> Day? { self[attribute].flatMap { Day($0.folded) } }

  /// The words of an attribute that is a list.
  func list(_ attribute: String) -> [String] {
    string(attribute).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  func place(in file: String) -> Place { Place(file: file, line: line) }

  /// The text inside with white space folded.
  var words: String { text.folded }

  /// The text of the first child element of a name; empty where there is none.
  func words(of name: String) -> String { first(name)?.words ?? "" }

  /// The texts of the child elements of a name.
  func allWords(of name: String) -> [String] { elements(named: name).map(\.words) }

  func codes(in file: String) -> [ClassificationCode] {
    elements(named: "code").map {
      ClassificationCode(
        scheme: $0.string("scheme"), value: $0.string("value"), match: $0.string("match"),
        place: $0.place(in: file))
    }
  }
}
