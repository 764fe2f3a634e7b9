import Exchange
import Ontology
import Wording

/// What somebody entered in a form, read field by field; what is wrong is kept with the field.
struct Entry {
  /// What is wrong with a field.
  struct Fault: Sendable, Hashable {
    /// The field.
    var field: String
    /// What would be right, in a sentence.
    var text: String
  }

  /// What was entered.
  let fields: FormFields
  /// What is wrong, in the order in which the fields were read.
  private(set) var faults: [Fault] = []

  init(_ fields: FormFields) { self.fields = fields }

  /// Notes that something is wrong.
  mutating func refuse(_ field: String, _ text: String) { faults.append(Fault(field: field, text: text)) }

  /// Notes that no file was chosen, or one in which nothing is.
  mutating func refuseFile(_ right: String) {
    let isEmpty = !(fields.files["file"]?.name ?? "").isEmpty
    refuse("file", isEmpty ? worded("The file is empty. ") + right : right)
  }

  /// What is wrong with a field; `nil` for nothing.
  func fault(_ field: String) -> String? { faults.first { $0.field == field }?.text }

  /// A line of text; `nil` where nothing is entered.
  mutating func text(_ field: String, most: Int) -> String? {
    let text = (fields[field] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.unicodeScalars.count > most { refuse(field, worded("Write at most \(most) characters.")) }
    return text.isEmpty ? nil : text
  }

  /// A number; `nil` where nothing is entered, and where it is no number within a range, which is noted.
  mutating func number(_ field: String, in range: ClosedRange<Double>, _ right: String) -> Double? {
    guard let text = text(field, most: 20) else { return nil }
    guard let number = Double(text.replacing(",", with: ".")), number.isFinite, range.contains(number) else {
      refuse(field, right)
      return nil
    }
    return number
  }

  /// A whole number, written in digits; `nil` where nothing is entered, and where it is none within a range, which is
  /// noted.
  mutating func whole(_ field: String, in range: ClosedRange<Int>, _ right: String) -> Int? {
    guard let text = text(field, most: 20) else { return nil }
    guard text.isOfDigits, let number = Int(text), range.contains(number)
    else {
      refuse(field, right)
      return nil
    }
    return number
  }

  /// One of some values; `nil` where none of them is chosen, which is noted.
  mutating func choice(_ field: String, among values: [String], _ right: String) -> String? {
    guard let value = fields[field], values.contains(value) else {
      refuse(field, right)
      return nil
    }
    return value
  }
}
