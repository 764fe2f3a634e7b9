/// Numbers of JSON as XML Schema writes them: without an exponent, and without needless zeros.
enum JSONNumber {
  /// The plain form of a number; as it is where that would be longer than any number of a document.
  static func plain(_ number: String) -> String {
    let parts = number.lowercased().split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard let mantissa = parts.first, let exponent, abs(exponent) <= 20 else { return number }
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let halves = mantissa.drop { $0 == "-" }.split(separator: ".")
    var whole = halves.first.map(String.init) ?? "0"
    var fraction = halves.count == 2 ? String(halves[1]) : ""
    if exponent > 0 {
      fraction += String(repeating: "0", count: max(0, exponent - fraction.count))
      whole += fraction.prefix(exponent)
      fraction = String(fraction.dropFirst(exponent))
    } else if exponent < 0 {
      whole = String(repeating: "0", count: max(0, 1 - exponent - whole.count)) + whole
      fraction = whole.suffix(-exponent) + fraction
      whole = String(whole.dropLast(-exponent))
    }
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
