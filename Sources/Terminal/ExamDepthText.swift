public import Ontology
import Wording

/// How deep the questions of each exam of a library go, and what would raise that, for authors.
public struct ExamDepthText: Sendable {
  /// A line for each exam that can be taken.
  public let lines: [String]

  /// Looks at the exams of a library.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - files: The files whose exams are told; empty for all.
  public init(_ library: Library, of files: Set<String>) {
    let exams = library.exams.filter {
      $0.retired == nil && (files.isEmpty || files.contains($0.place.file))
    }
    let told = exams.filter(\.isMapped).map { exam in
      let depth = library.depth(of: exam)
      return "\(exam.id): \(depth.sentence)" + (depth.advice.map { worded(" To raise it: \($0).") } ?? "")
    }
    let outlines = exams.filter { !$0.isMapped }
    lines =
      outlines.isEmpty
      ? told
      : told + [
        worded("Outlines only: \(outlines.map(\.id.text).joined(separator: ", ")). To raise one: ")
          + (library.depth(of: outlines[0]).advice ?? "") + "."
      ]
  }
}
