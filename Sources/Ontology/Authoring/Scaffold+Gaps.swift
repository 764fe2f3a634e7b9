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
    guard isBegun(file) else { return [] }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let meanings = meanings
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard let (gap, meaning) = firstGap(in: line, meanings) else { return nil }
      return Diagnostic(
        file: file.path, line: index + 1, worded("'\(gap)' is still to be filled in"), suggestion: meaning)
    }
  }

  /// What keeps a folder of a library from being used while skeletons in it are not filled in: one sentence that names the
  /// files with their gaps; `nil` where all are.
  ///
  /// - Parameters:
  ///   - files: The files of the folder.
  ///   - folder: The folder, as commands name it.
  /// - Complexity: O(bytes).
  public static func obstacle(in files: [SourceFile], of folder: String) -> Diagnostic? {
    let open = files.compactMap { file -> String? in
      let count = gaps(in: file).count
      guard count > 0 else { return nil }
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      return worded("\(name) (\(Counted.text(count, "line")))")
    }
    guard !open.isEmpty else { return nil }
    let shown = open.prefix(5).joined(separator: ", ")
    let more = open.count > 5 ? worded(" and \(Counted.text(open.count - 5, "more file"))") : ""
    return Diagnostic(
      file: folder, worded("this library is not filled in yet: \(shown)\(more)"),
      suggestion: worded("'readiness check \(folder)' lists each gap and what belongs there"))
  }

  /// A file as it would be with something in each gap, by which what else stands in it can be read.
  public static func provisional(_ file: SourceFile) -> SourceFile {
    guard isBegun(file) else { return file }
    var text = String(decoding: file.bytes, as: UTF8.self)
    for (gap, value) in [
      ("\"FILL-AREA\"", "\"\(Self.unnamed)\""), ("\"FILL-SKILL\"", "\"\(Self.unnamed)\""),
      ("\"FILL-EXAM\"", "\"\(Self.unnamed)\""), ("\"FILL-DAY\"", "\"2026-01-01\""),
      ("\"FILL-ADDRESS\"", "\"https://example.org/\""), ("\"FILL\"", "\"1\""),
    ] {
      text = text.replacing(gap, with: value)
    }
    return SourceFile(path: file.path, text: text)
  }

  /// The id of what is still to be named, in a ``provisional(_:)`` file.
  public static let unnamed = "still-to-be-named"

  /// Whether a file may have gaps; most have none, and need not be looked at line by line.
  private static func isBegun(_ file: SourceFile) -> Bool {
    file.bytes.firstRange(of: Array("FILL".utf8)) != nil
  }

  /// The first gap of a line: a text that begins with `FILL: `, or a whole value such as `FILL-SKILL`.
  private static func firstGap(
    in line: Substring, _ meanings: [String: String]
  ) -> (gap: String, meaning: String)? {
    for part in line.split(whereSeparator: { $0 == "\"" || $0 == "<" || $0 == ">" }) {
      if let meaning = meanings[String(part)] { return (String(part), worded("give ") + meaning) }
      // A word that ends so, as “BACKFILL: ” does, is none.
      for start in part.ranges(of: "FILL: ")
      where start.lowerBound == part.startIndex || !part[part.index(before: start.lowerBound)].isLetter {
        return ("FILL", worded("give ") + part[start.upperBound...].prefix(60))
      }
    }
    return nil
  }
}
