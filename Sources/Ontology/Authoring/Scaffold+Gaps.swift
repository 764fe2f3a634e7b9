import Wording
public import XML

extension Scaffold {
  /// What each gap takes that is no text.
  private static var meanings: [String: String] {
    [
      "FILL-AREA": worded("the id of an area, the same in the files of its skills, questions and resources"),
      "FILL-SKILL": worded("the id of a skill; 'readiness show EXAM' lists those of an exam"),
      "FILL-EXAM": worded("the id of an exam that 'start' proposes to them, or leave the line out"),
      "FILL-DAY": worded("a day such as 2027-03-29"),
      "FILL-ADDRESS": worded("an address that begins with https://"),
      "FILL": worded("a level from 0 to 4"),
    ]
  }

  /// The gaps of a file that was begun as a skeleton and is not filled in, one for each line at most.
  ///
  /// - Complexity: O(bytes).
  public static func gaps(in file: SourceFile) -> [Diagnostic] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let meanings = meanings
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard let (gap, meaning) = firstGap(in: line, meanings) else { return nil }
      return Diagnostic(
        file: file.path, line: index + 1, worded("'\(gap)' is still to be filled in"), suggestion: meaning)
    }
  }

  /// The first gap of a line: a text that begins with `FILL: `, or a whole value such as `FILL-SKILL`.
  private static func firstGap(
    in line: Substring, _ meanings: [String: String]
  ) -> (gap: String, meaning: String)? {
    for part in line.split(whereSeparator: { $0 == "\"" || $0 == "<" || $0 == ">" }) {
      if let meaning = meanings[String(part)] { return (String(part), worded("give ") + meaning) }
      if let start = part.firstRange(of: "FILL: ") {
        return ("FILL", worded("give ") + part[start.upperBound...].prefix(60))
      }
    }
    return nil
  }
}
