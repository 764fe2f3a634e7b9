import Documents
import Ontology
import Terminal
import Wording

/// The changes of a plan's file, for a terminal of 80 columns.
struct HistoryText {
  let style: Style

  /// All changes with their days, the last one first; those that were taken back are named.
  func list(_ steps: [HistoryDocument.Step], done: Int) -> String {
    guard !steps.isEmpty else { return worded("Nothing has changed this plan since it was made.\n") }
    var lines = [style.strong(worded("The last changes, the latest first"))]
    for (place, step) in steps.enumerated().reversed() {
      let state = place < done ? "" : worded(" (taken back)")
      lines.append(
        TextLayout.wrapped(
          "\(step.command): \(step.effect)\(state)", indent: String(repeating: " ", count: 14),
          first: TextLayout.column("  " + (step.day.map { "\($0)" } ?? ""), 14)))
    }
    if done > 0 { lines.append(worded("\nTake the last one back: readiness history --undo")) }
    if done < steps.count {
      lines.append(
        (done > 0 ? "" : "\n") + worded("Bring what was taken back again: readiness history --redo"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
