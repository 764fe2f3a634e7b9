public import Assessment
import Ontology
import Wording

/// How many new questions are left, by section, and what is kept of them.
public struct StockText {
  private let reserve: PracticeReserve
  private let model: AssessmentModel
  private let sheet: Sheet

  /// Creates the text of a reserve.
  public init(_ reserve: PracticeReserve, model: AssessmentModel, sheet: Sheet) {
    self.reserve = reserve
    self.model = model
    self.sheet = sheet
  }

  /// For what the reserve is, such as `an assessment and 2 mock exams`.
  var purpose: String {
    switch reserve.mocksAhead {
    case 0: worded("the next assessment")
    case 1: worded("the next assessment and a mock exam")
    default: worded("the next assessment and \(reserve.mocksAhead) mock exams")
    }
  }

  /// One sentence on the whole, then a line for each section.
  public var text: String {
    let new = reserve.new.reduce(0, +)
    let open = reserve.open.reduce(0, +)
    let head = sheet.wrapped(
      worded(
        """
        \(Counted.text(new, "question is", "questions are")) new to you. Practice takes up to \(open) of them; the \
        rest is kept for \(purpose).
        """))
    let lines = zip(model.exam.sections, zip(reserve.new, reserve.open)).enumerated().map { number, pair in
      sheet.wrapped(
        worded("\(pair.0.title): \(pair.1.0) new, \(pair.1.1) for practice"), indent: "     ",
        first: "  \(number + 1)  ")
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
