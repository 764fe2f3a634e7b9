import Documents
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

extension PlanUndoing {
  /// What was taken back or done again, what is in the file now, and what goes on from there.
  ///
  /// - Parameter isBack: Whether it was taken back.
  func text(isBack: Bool) -> String {
    let name = path.printableArgument
    var text =
      isBack
      ? worded("The last change of \(name) is taken back") : worded("The change of \(name) is there again")
    if let step { text += " (\(step.command)\(step.day.map { worded(" of \($0)") } ?? ""): \(step.effect))" }
    text += now.map { worded(". It is at \($0.stateInWords) now") } ?? ""
    let bring = step == nil ? worded("a further --undo") : "--redo"
    if isBack { text += worded("; \(bring) brings it again") }
    let more = left.map { Counted.text($0, "more change") }
    if let more, left ?? 0 > 0 { text += worded("; \(more) can be taken back") }
    return TextLayout.wrapped(text + ".")
  }
}
