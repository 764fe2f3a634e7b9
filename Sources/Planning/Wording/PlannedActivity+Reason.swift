extension PlannedActivity {
  /// The most characters of a reason that is shown at once.
  public static let longestReason = 160

  /// Why it is in the plan, in at most ``longestReason`` characters, and what is left to say about it.
  ///
  /// A longer reason, as plans of earlier versions have it, is divided at the end of a sentence or of a part of one.
  public var shortReason: (text: String, rest: String) {
    guard reason.count > Self.longestReason else { return (reason, "") }
    let head = reason.prefix(Self.longestReason - 1)
    for mark in [". ", "; ", ": ", ", "] {
      guard let range = head.lastRange(of: mark), range.lowerBound > head.startIndex else { continue }
      let cut = mark == ". " ? range.upperBound : range.lowerBound
      let text = String(reason[..<cut]).trimmed
      return (mark == ". " ? text : text + "…", String(reason[range.upperBound...]).trimmed)
    }
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return (String(reason[..<cut]) + "…", String(reason[cut...]).trimmed)
  }
}

extension Substring {
  /// The last place of a text; `nil` where it is not in it.
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
