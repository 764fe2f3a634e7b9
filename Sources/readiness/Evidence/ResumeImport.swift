import Assessment
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// Takes a résumé over into a profile: shows every mapping, then adds what was chosen.
struct ResumeImport {
  /// How the pieces are chosen.
  enum Choice {
    /// Ask for each where somebody can answer; otherwise none.
    case ask
    /// All of them.
    case all
    /// Those of some numbers.
    case only([Int])
  }

  let resume: Resume

  /// Shows the mappings and adds the chosen ones, all or none.
  ///
  /// - Throws: `Failure` with status 64 for a number that is not in the list.
  func run(into ledger: inout EvidenceLedger, choice: Choice) throws {
    let library = ledger.workspace.library
    let reading = ResumeReading(
      resume, for: ledger.profile, library: library, exam: ledger.model.exam, on: ledger.today)
    let text = ResumeText(reading, library: library)
    let chosen: [Int]
    switch choice {
    case .only(let numbers):
      chosen = try Self.indices(numbers, of: reading)
      try Console.write(text.text)
    case .all:
      chosen = Array(reading.proposals.indices)
      try Console.write(text.text)
    case .ask:
      try Console.write(text.text)
      guard !reading.proposals.isEmpty else { return }
      guard Console.isInteractive else {
        return Console.say(
          worded("Nothing was changed. Add --yes to take all of it over, or --only 1,3 for some of it."))
      }
      chosen = try Self.ask(reading)
    }
    guard !chosen.isEmpty else { return Console.say(worded("Nothing was changed.")) }
    try EvidenceChangeText.write(try ledger.add(chosen.map { reading.proposals[$0].evidence }))
  }

  private static func indices(_ numbers: [Int], of reading: ResumeReading) throws -> [Int] {
    let known = reading.proposals.indices
    guard let wrong = numbers.first(where: { !known.contains($0 - 1) }) else {
      return Set(numbers).sorted().map { $0 - 1 }
    }
    throw EvidenceFault(
      known.isEmpty
        ? worded("nothing in it can be taken over, so --only \(wrong) names nothing")
        : worded("there is no number \(wrong) in the list; give --only 1 to \(known.count)"))
  }

  /// Asks about each piece; the end of the input is a no to all that is left.
  private static func ask(_ reading: ResumeReading) throws -> [Int] {
    var chosen: [Int] = []
    for (index, proposal) in reading.proposals.enumerated() {
      var isDecided = false
      while !isDecided {
        try Console.write(
          TextLayout.wrapped(
            worded(
              "\(index + 1)  \(proposal.evidence.title). Take it over? y yes, n or Enter no, q none of the rest"
            )
          )
            + "\n> ")
        guard let line = Console.readLine() else { return chosen }
        switch line.trimmed.lowercased() {
        case "y", "yes":
          chosen.append(index)
          isDecided = true
        case "n", "no", "": isDecided = true
        case "q", "quit": return chosen
        default: try Console.write(worded("Please type y, n or q.\n"))
        }
      }
    }
    return chosen
  }
}
