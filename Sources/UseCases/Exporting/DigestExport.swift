import Documents
public import Ontology
public import Planning
import Wording

/// Writes a week of a plan for somebody who reads it outside of this program.
public struct DigestExport {
  /// The format.
  public enum Format: String, CaseIterable, Sendable {
    /// A mail, a page, plain text.
    case eml, html, txt

    /// The format of a name.
    ///
    /// - Throws: `Failure` with status 64, the list, and the nearest name.
    public static func named(_ name: String) throws -> Format {
      if let format = Format(rawValue: name) { return format }
      throw Failure.unknown(worded("format"), name, among: allCases.map(\.rawValue))
    }

    /// The format that a file's name ends in.
    ///
    /// - Throws: `Failure` with status 64 for any other ending.
    public static func ofFile(_ path: String) throws -> Format {
      if let format = allCases.first(where: { path.lowercased().hasSuffix("." + $0.rawValue) }) {
        return format
      }
      throw Failure(
        "readiness: "
          + worded(
            """
            '\(path.printableArgument)' does not say its format; end it in \
            \(allCases.map { "." + $0.rawValue }.joined(separator: ", ")), or give --format
            """),
        status: Failure.usage)
    }
  }

  /// Who sends a mail; `nil` where the mail program knows.
  public var sender: String?
  /// Whom a mail is for, with commas between them; `nil` where the sender fills them in.
  public var recipients: String?
  /// Whether the plan was made from other answers than there are now.
  public var isPlanBehind = false

  /// Writes digests without addresses.
  public init() {}

  /// Writes the digest of a plan as it stands on a day.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - day: The day.
  ///   - format: The format.
  ///   - output: The file; `-` for standard output.
  ///   - isAgreed: Whether a file of another kind may go.
  ///   - input: The file of the plan, which is not replaced.
  /// - Returns: What a person should know about what was there.
  /// - Throws: `Failure` for what is no address, and for what would be lost.
  public func write(
    _ plan: Plan, on day: Day, as format: Format, to output: String, isAgreed: Bool = false, input: String
  ) throws -> [Notice] {
    guard format == .eml || sender == nil && recipients == nil else {
      throw Failure("readiness: " + worded("--from and --to go with eml"), status: Failure.usage)
    }
    let digest = WeeklyDigest(plan, on: day, isPlanBehind: isPlanBehind)
    let bytes =
      switch format {
      case .txt: Array(digest.text.utf8)
      case .html: Array(digest.page.utf8)
      case .eml:
        try ReadBack(path: output).mail(
          digest.message(
            from: try sender.map { try MailEntry.address($0, for: "--from") },
            to: try recipients.map { try MailEntry.addresses($0, for: "--to") } ?? []))
      }
    return try OutputFile(path: output, isAgreed: isAgreed, inputs: [input]).write(bytes)
  }
}
