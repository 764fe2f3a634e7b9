import Host
import Planning
import Terminal
import UseCases

extension PlanUndoing {
  /// What is in the file now, and what a second `--undo` does.
  var text: String {
    let name = path.printableArgument
    guard let now, let other else {
      return "The last change of \(name) is taken back. A further --undo brings it again."
    }
    return TextLayout.wrapped(
      "The last change of \(name) is taken back. It is at \(now.stateInWords) now; a further --undo brings "
        + "the other state again: \(other.stateInWords).")
  }
}
