import Documents
import Host
import Ontology
import Planning
import Terminal
import UseCases

extension PlanUndoing {
  /// What was taken back or done again, what is in the file now, and what goes on from there.
  ///
  /// - Parameter isBack: Whether it was taken back.
  func text(isBack: Bool) -> String {
    let name = path.printableArgument
    var text = isBack ? "The last change of \(name) is taken back" : "The change of \(name) is there again"
    if let step { text += " (\(step.command)\(step.day.map { " of \($0)" } ?? ""): \(step.effect))" }
    text += now.map { ". It is at \($0.stateInWords) now" } ?? ""
    let bring = step == nil ? "a further --undo" : "--redo"
    if isBack { text += "; \(bring) brings it again" }
    let more = left.map { $0 == 1 ? "1 more change" : "\($0) more changes" }
    if let more, left ?? 0 > 0 { text += "; \(more) can be taken back" }
    return TextLayout.wrapped(text + ".")
  }
}
