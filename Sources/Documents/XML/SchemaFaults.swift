import Wording
import XML

/// Puts what libxml2 says about a value into words that say what would be right.
///
/// libxml2 names the facet of a type that a value breaks, such as a pattern; a person who edits a file needs
/// an example instead. Only its two sentences about values are known here: one that it words differently in
/// another version, or one about something else (an element that is missing or not expected), is passed on as
/// it is.
enum SchemaFaults {
  private static let facet = "[facet '"
  private static let invalid = " is not a valid value of "
  /// Greatest length of a message that is passed on, in characters.
  private static let messageLength = 300

  /// The faults with each value in a sentence of its own.
  static func readable(_ faults: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for fault in faults.map(readable) where fault != result.last { result.append(fault) }
    return result
  }

  private static func readable(_ fault: Diagnostic) -> Diagnostic {
    var result = fault
    result.severity = .error
    result.column = nil
    if let place = place(of: fault.message),
      let type = DocumentTypes.type(of: place.attribute, in: place.element)
    {
      result.message = sentence(place, fault.message.dropFirst(place.length))
      result.suggestion = SchemaTypes.expectation(type)
    } else if result.message.count > messageLength {
      result.message = result.message.prefix(messageLength) + "…"
    }
    return result
  }

  private typealias Place = (element: String, attribute: String?, length: Int)

  /// Reads `Element 'session', attribute 'hours': ` at the beginning of a message about a value.
  private static func place(of message: String) -> Place? {
    guard let end = message.firstRange(of: ": ") else { return nil }
    let rest = message[end.upperBound...]
    guard rest.hasPrefix(facet) || rest.hasPrefix("'") && rest.contains(invalid) else { return nil }
    let names = message[..<end.lowerBound].split(separator: "'", omittingEmptySubsequences: false)
    guard names.count == 3 || names.count == 5 else { return nil }
    let length = message.distance(from: message.startIndex, to: end.upperBound)
    return (String(names[1]), names.count == 5 ? String(names[3]) : nil, length)
  }

  private static func sentence(_ place: Place, _ rest: Substring) -> String {
    let what = worded("the \(place.attribute ?? "content") of <\(place.element)>")
    if rest.hasPrefix(facet + "minLength") { return worded("\(what) is empty") }
    if rest.hasPrefix(facet + "maxLength") { return worded("\(what) is too long") }
    let opening = rest.hasPrefix("'") ? "'" : "The value '"
    guard let start = rest.firstRange(of: opening)?.upperBound,
      let end = rest[start...].firstRange(of: "' is ")?.lowerBound
    else { return worded("\(what) is not right") }
    return worded("\(Faults.quoted(String(rest[start..<end]))) cannot be \(what)")
  }
}
