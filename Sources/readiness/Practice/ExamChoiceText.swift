import Assessment
import Ontology
import Terminal
import UseCases
import Wording

/// Which of several exams practice is for, and how to practise for another.
struct ExamChoiceText {
  private let practised: PractisedExam

  init(_ practised: PractisedExam) { self.practised = practised }

  /// One sentence or two; `nil` where there is nothing to choose.
  var text: String? {
    guard !practised.others.isEmpty else { return nil }
    let title = practised.model.exam.title
    let what =
      practised.day.map { worded("For \(title) on \($0.spoken), as the plan has it.") }
      ?? worded("For \(title).")
    let others = practised.others.map { "--exam \($0.id)" }.joined(separator: worded(" or "))
    return TextLayout.wrapped(what + worded(" For another exam: \(others)."))
  }
}
