import Ontology

/// How a value stands in the text of a document, both ways.
struct ValueFormat<Value>: Sendable {
  /// The name of the schema's type, by which `SchemaTypes` knows what would be right.
  let type: String
  /// Reads a text on one line; `nil` for one that says something else.
  let read: @Sendable (String) -> Value?
  /// Writes a value as it is read.
  let write: @Sendable (Value) -> String

  init(
    _ type: String, read: @escaping @Sendable (String) -> Value?,
    write: @escaping @Sendable (Value) -> String
  ) {
    self.type = type
    self.read = read
    self.write = write
  }
}

extension ValueFormat where Value == String {
  /// Text on one line.
  static func line(_ type: String) -> Self { Self(type, read: { $0.plain }, write: { $0.plain }) }

  /// Text whose line breaks matter.
  static func lines(_ type: String) -> Self { Self(type, read: { $0.plainLines }, write: { $0.plainLines }) }

  /// An id.
  static var id: Self { line("identifier") }
  /// A name.
  static var title: Self { line("title") }
}

extension ValueFormat where Value == [String] {
  /// Ids with spaces between them.
  static func ids(_ type: String) -> Self {
    Self(
      type, read: { $0.plain.split(separator: " ").map(String.init) },
      write: { $0.joined(separator: " ").plain })
  }
}

extension ValueFormat where Value == Int {
  /// The greatest magnitude that is read, so that no sum can overflow.
  private static var greatest: Int { 1_000_000 }

  /// A whole number, counted in the document from `first` where the value counts from 0.
  static func whole(_ type: String, from first: Int = 0, most: Int? = nil) -> Self {
    let most = most ?? greatest
    return Self(
      type,
      read: { text in
        guard let number = Int(text.plain), (-most...most).contains(number) else { return nil }
        return number - first
      }, write: { String($0 + first) })
  }

  /// A number with one decimal, in tenths: percent as per mille, points as tenths of a point.
  static func tenths(_ type: String) -> Self { decimal(type, places: 1) }

  /// A number with two decimals, in hundredths.
  static func hundredths(_ type: String) -> Self { decimal(type, places: 2) }

  private static func decimal(_ type: String, places: Int) -> Self {
    Self(
      type, read: { DecimalText.value($0.plain, places: places) },
      write: { DecimalText.text($0, places: places) })
  }

  /// Hours, in quarter-hours.
  static func hours(_ type: String) -> Self {
    Self(type, read: { DecimalText.quarters($0.plain) }, write: { DecimalText.hours($0) })
  }

  /// A time of the day such as `19:30`, in minutes after midnight; `24:00` is the end of the day.
  static var clock: Self {
    Self("clock", read: { ClockTime.minutes($0.plain) }, write: { ClockTime.text($0) })
  }
}

extension ValueFormat where Value == Day {
  /// A day.
  static var day: Self { day("day") }

  /// A day of a type.
  static func day(_ type: String) -> Self { Self(type, read: { Day($0.plain) }, write: { $0.description }) }
}

extension ValueFormat where Value == Bool {
  /// A truth value.
  static var flag: Self { flag("boolean") }

  /// A truth value of a type.
  static func flag(_ type: String) -> Self {
    Self(
      type,
      read: { text in
        switch text.plain {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
      }, write: { $0 ? "true" : "false" })
  }

  /// A word that is there where something holds.
  static func mark(_ word: String, _ type: String) -> Self {
    Self(type, read: { $0.plain == word ? true : nil }, write: { $0 ? word : "" })
  }
}

extension ValueFormat where Value: RawRepresentable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static func word(_ type: String) -> Self {
    Self(type, read: { Value(rawValue: $0.plain) }, write: { $0.rawValue })
  }
}

extension ValueFormat {
  /// Words of an enumeration with spaces between them.
  static func words<Word: RawRepresentable & Sendable>(_ type: String) -> Self
  where Value == [Word], Word.RawValue == String {
    Self(
      type,
      read: { text in
        let texts = text.plain.split(separator: " ")
        let words = texts.compactMap { Word(rawValue: String($0)) }
        return words.count == texts.count ? words : nil
      }, write: { $0.map(\.rawValue).joined(separator: " ") })
  }

  /// The id of something in the library.
  static func key<Owner>(_ type: String = "identifier") -> Self where Value == Identifier<Owner> {
    Self(type, read: { Identifier($0.plain) }, write: { $0.text.plain })
  }
}

extension ValueFormat where Value == [Goal] {
  /// Exams and roles with spaces between them.
  static var goals: Self {
    Self(
      "goals",
      read: { text in
        let texts = text.plain.split(separator: " ")
        let goals = texts.compactMap { Goal($0) }
        return goals.count == texts.count ? goals : nil
      },
      write: { $0.map(\.description).joined(separator: " ").plain })
  }
}

extension ValueFormat where Value == Goal {
  /// An exam or a role.
  static var goal: Self { Self("goal", read: { Goal($0.plain) }, write: { $0.description.plain }) }
}
