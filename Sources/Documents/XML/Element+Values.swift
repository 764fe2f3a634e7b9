import Ontology
import XML

/// Reads attributes; `nil` where one is missing or says something else, which the schema reports.
extension Element {
  /// Text on one line.
  func line(of attribute: String) -> String? { self[attribute]?.plain }

  /// A whole number; `nil` beyond a million, so that no sum can overflow.
  func whole(_ attribute: String) -> Int? {
    guard let number = line(of: attribute).flatMap({ Int($0) }), (-1_000_000...1_000_000).contains(number)
    else {
      return nil
    }
    return number
  }

  /// A number with one decimal, in tenths: percent as per mille, points as tenths of a point.
  func tenths(_ attribute: String) -> Int? {
    line(of: attribute).flatMap { DecimalText.value($0, places: 1) }
  }

  /// A number with two decimals, in hundredths.
  func hundredths(_ attribute: String) -> Int? {
    line(of: attribute).flatMap { DecimalText.value($0, places: 2) }
  }

  /// Hours, in quarter-hours.
  func quarters(_ attribute: String) -> Int? { line(of: attribute).flatMap { DecimalText.quarters($0) } }

  /// A time of the day such as `19:30`, in minutes after midnight; `24:00` is the end of the day.
  func clock(_ attribute: String) -> Int? { line(of: attribute).flatMap { ClockTime.minutes($0) } }

  /// A day.
  func day(_ attribute: String) -> Day? { line(of: attribute).flatMap { Day($0) } }
}

/// Writes attributes in the forms that the readers above take.
extension Element.Attribute {
  /// Text on one line.
  static func line(_ name: String, _ value: String) -> Self { Self(name, value.plain) }

  /// A whole number.
  static func whole(_ name: String, _ value: Int) -> Self { Self(name, String(value)) }

  /// A day.
  static func day(_ name: String, _ value: Day) -> Self { Self(name, value.description) }
}

extension Element {
  /// An element that holds elements.
  static func group(_ name: String, _ attributes: [Attribute], _ elements: [Element]) -> Element {
    Element(name, attributes, children: elements.map { .element($0) })
  }
}
