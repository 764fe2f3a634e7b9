public import ArgumentParser
public import Assessment
import Host
import UseCases
import Wording

extension Evidence.Relation: ExpressibleByArgument {}

/// `readiness evidence rating`.
struct RatingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rating", abstract: worded("Add what somebody else thinks of your levels."),
    usage:
      "readiness evidence rating [<profile>] --by NAME --relation R --day D --shows SKILL=LEVEL ...",
    discussion: paragraphs(
      """
      It is kept beside your answers, never over them, and does not count until you
      accept it.

      EXAMPLE
        readiness evidence rating profile.xml --by Grace --relation mentor \\
          --day 2026-10-01 --shows Python=3
      """))

  @OptionGroup var target: EvidenceTarget

  @Option(help: .worded("Who says it."))
  var by: String

  @Option(help: .worded("What they are to you: mentor, manager or peer."))
  var relation: Evidence.Relation

  @Option(help: .worded("The day on which they said it."))
  var day: String

  @OptionGroup var showings: EvidenceShowings

  func run() throws {
    let ledger = try target.add(
      .rating(relation, .open), title: by, day: ("--day", day), showings)
    Console.say(
      worded(
        """
        It does not count yet. To let it count: readiness evidence accept \(target.profile) \
        \(ledger.profile.evidence.count)
        """))
  }
}

/// `readiness evidence accept`.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: worded("Let a rating count."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness evidence accept profile.xml 4
      """))

  @OptionGroup var target: EvidenceTarget

  @Argument(help: .worded("The number of the rating in the list."))
  var number: Int

  func run() throws {
    var ledger = try target.ledger()
    try EvidenceChangeText.write(try ledger.decide(.accepted, about: number))
  }
}

/// `readiness evidence decline`.
struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: worded("Keep a rating without letting it count."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness evidence decline profile.xml 4
      """))

  @OptionGroup var target: EvidenceTarget

  @Argument(help: .worded("The number of the rating in the list."))
  var number: Int

  func run() throws {
    var ledger = try target.ledger()
    try EvidenceChangeText.write(try ledger.decide(.declined, about: number))
  }
}

/// `readiness evidence remove`.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: worded("Remove a piece; the ones after it move up."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness evidence remove profile.xml 2
      """))

  @OptionGroup var target: EvidenceTarget

  @Argument(help: .worded("The number of the piece in the list."))
  var number: Int

  func run() throws {
    var ledger = try target.ledger()
    try EvidenceChangeText.write(try ledger.remove(number))
  }
}
