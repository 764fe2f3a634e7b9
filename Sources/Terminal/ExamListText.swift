public import Ontology
import Wording

/// The exams of a library for a terminal of 80 columns: those with a readiness, the deepest first, then outlines, then
/// what was retired.
public struct ExamListText: Sendable {
  private let library: Library

  /// Creates the list of a library.
  public init(_ library: Library) { self.library = library }

  /// The list.
  public var text: String {
    let usual = library.usualExam?.id
    let depths = library.exams.map { (exam: $0, depth: library.depth(of: $0)) }
    let open = depths.filter { $0.exam.retired == nil }.sorted { left, right in
      if left.depth.tier != right.depth.tier { return left.depth.tier > right.depth.tier }
      return (left.exam.id == usual ? 0 : 1, left.exam.id.text) < (
        right.exam.id == usual ? 0 : 1, right.exam.id.text
      )
    }
    let lines = open.map { exam, depth in
      entry(
        exam.id.text,
        worded(
          "\(exam.title), outline of \(exam.edition), checked on \(exam.checked). \(exam.summary) \(depth.sentence)"
        )
          + (exam.id == usual ? worded(" The usual one.") : ""))
    }
    let retired = library.exams.filter { $0.retired != nil }.map { exam in
      entry(
        exam.id.text,
        worded("\(exam.title), retired on \(exam.retired.map { "\($0)" } ?? ""). ")
          + (exam.successor.map { worded("Its successor is \($0).") } ?? worded("Nothing came in its place."))
      )
    }
    return (lines + retired).joined(separator: "\n")
  }

  private func entry(_ id: String, _ text: String) -> String {
    TextLayout.entry(id, text, columns: 20)
  }
}
