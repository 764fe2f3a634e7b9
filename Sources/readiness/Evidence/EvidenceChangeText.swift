import Assessment
import Host
import Terminal
import UseCases
import Wording

/// What a change of evidence was, and what it did to readiness.
enum EvidenceChangeText {
  /// Writes it to standard output.
  static func write(_ change: EvidenceLedger.Change) throws {
    let word =
      switch change.action {
      case .added: worded("Added")
      case .accepted: worded("Accepted")
      case .declined: worded("Declined")
      case .removed: worded("Removed")
      }
    let lines = change.pieces.map { piece in
      TextLayout.wrapped(
        "\(word) \(piece.number)  \(piece.evidence.kind.word): \(piece.evidence.title.cleaned)",
        indent: "    ",
        first: "") + "\n"
    }
    let reason = change.shift.reason.map { TextLayout.wrapped($0) + "\n" } ?? ""
    try Console.write(lines.joined() + EvidenceText.shift(change.shift) + "\n" + reason)
  }
}
