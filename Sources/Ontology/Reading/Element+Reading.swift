import XML

/// Reads attributes that a schema has already checked; what is missing all the same reads as its neutral
/// value.
extension Element {
  func string(_ attribute: String) -> String { self[attribute]?.asToken ?? "" }

  func integer(_ attribute: String, default value: Int = 0) -> Int {
    optionalInteger(attribute) ?? value
  }

  func optionalInteger(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0.asToken) } }

  func number(_ attribute: String, default value: Double = 0) -> Double {
    optionalNumber(attribute) ?? value
  }

  func optionalNumber(_ attribute: String) -> Double? { self[attribute].flatMap { Double($0.asToken) } }

  func flag(_ attribute: String) -> Bool {
    let value = string(attribute)
    return value == "true" || value == "1"
  }

  func day(_ attribute: String) -> Day? { self[attribute].flatMap { Day($0.asToken) } }

  /// The words of an attribute that is a list.
  func list(_ attribute: String) -> [String] { string(attribute).split(separator: " ").map(String.init) }

  func place(in file: String) -> Place { Place(file: file, line: line) }

  /// The text inside with white space folded.
  var words: String { text.asToken }

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

extension String {
  /// The text with white space folded, as `xs:token` reads it.
  ///
  /// Nearly every text of a library is written that way, and folding all of them anew took half the time of
  /// reading it.
  var asToken: String { isToken ? self : folded }

  private var isToken: Bool {
    var isAfterSpace = true
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace ? isAfterSpace : byte == 0x0A || byte == 0x09 || byte == 0x0D { return false }
      isAfterSpace = isSpace
    }
    return !isAfterSpace || isEmpty
  }
}
