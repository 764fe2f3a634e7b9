public import Assessment
public import Ontology
import Wording

/// What a résumé comes to, as a numbered list for a terminal of 80 columns.
public struct ResumeText: Sendable {
  private let reading: ResumeReading
  private let evidence: EvidenceText

  /// Creates the text of a reading.
  public init(_ reading: ResumeReading, library: Library) {
    self.reading = reading
    evidence = EvidenceText(library)
  }

  /// Everything: what can be taken over, then what cannot.
  public var text: String {
    var parts = reading.proposals.indices.map(proposal)
    if parts.isEmpty { parts.append(worded("Nothing in it can be taken over.")) }
    if !reading.skips.isEmpty {
      parts.append(([worded("Not taken over:")] + reading.skips.map(line)).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What one piece is, what it shows, where it was found, and what to know about it.
  public func proposal(_ index: Int) -> String {
    let proposal = reading.proposals[index]
    var lines = evidence.lines(
      about: proposal.evidence, number: index + 1, usedOn: proposal.evidence.recorded, words: proposal.words)
    lines += ([worded("found in \(proposal.source)")] + proposal.notes).map {
      TextLayout.wrapped($0, indent: "    ")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ skip: ResumeReading.Skip) -> String {
    let title = skip.title.isEmpty ? "" : " “\(skip.title)”"
    return TextLayout.wrapped("\(skip.source)\(title): \(skip.reason)", indent: "    ", first: "-   ")
  }
}
