public import Assessment
import Host
public import Ontology
import Wording

/// A profile whose evidence changes: each change is written whole, and answered by what it does to readiness.
public struct EvidenceLedger {
  /// What a change was, and what it did.
  public struct Change: Sendable, Hashable {
    /// What became of the pieces.
    public enum Action: Sendable, Hashable {
      /// They are new.
      case added
      /// A rating counts from now on, or does not.
      case accepted, declined
      /// It is gone, and those after it have moved up.
      case removed
    }

    /// The pieces with their numbers in the list, from 1.
    public struct Piece: Sendable, Hashable {
      /// The number; of what was removed, the one that it had.
      public var number: Int
      /// The piece as it was before the change, or as it was added.
      public var evidence: Evidence
    }

    /// What became of them.
    public var action: Action
    /// The pieces.
    public var pieces: [Piece]
    /// How far readiness moved.
    public var shift: EvidenceShift
  }

  /// The library.
  public let workspace: Workspace
  /// The assessment that the profile belongs to.
  public let model: AssessmentModel
  /// The profile as it is on the disk.
  public private(set) var profile: Profile
  /// The day on which changes are recorded.
  public let today: Day
  private let file: ProfileFile

  /// Reads the profile.
  ///
  /// - Parameters:
  ///   - path: The profile's file.
  ///   - workspace: The library.
  ///   - today: The day on which changes are recorded.
  /// - Throws: `FileFault` and `InvalidDocument` for a file that cannot be read.
  public init(_ path: String, _ workspace: Workspace, on today: Day) throws {
    self.workspace = workspace
    self.today = today
    file = ProfileFile(path: path)
    profile = try file.read(workspace)
    model = try workspace.model(for: profile)
  }

  /// Goes on with the profile of a questionnaire, which may not be on the disk yet.
  ///
  /// - Parameters:
  ///   - run: The questionnaire.
  ///   - today: The day on which changes are recorded.
  public init(_ run: AssessmentRun, on today: Day) {
    workspace = run.workspace
    self.today = today
    file = run.file
    profile = run.profile
    model = run.model
  }

  /// Reads what people write.
  public var form: EvidenceForm { EvidenceForm(model, on: today) }

  /// Adds a piece that is recorded today.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - title: Its name.
  ///   - day: When it was finished.
  ///   - artefact: Where it can be looked at.
  ///   - shows: The skills that it shows.
  /// - Throws: `EvidenceFault` for what the profile cannot take.
  public mutating func add(
    _ kind: Evidence.Kind, title: String, day: Day, artefact: String? = nil, shows: [Evidence.Showing] = []
  ) throws -> Change {
    try add([
      Evidence(
        kind: kind, title: title.cleaned, day: day, recorded: today, artefact: artefact?.cleaned, shows: shows
      )
    ])
  }

  /// Adds pieces, all or none.
  ///
  /// - Throws: `EvidenceFault` for what the profile cannot take.
  public mutating func add(_ pieces: [Evidence]) throws -> Change {
    var changed = profile
    for piece in pieces { try changed.add(piece, in: workspace.library, exam: model.exam) }
    let first = profile.evidence.count + 1
    return try replace(
      changed, .added, zip(first..., pieces).map { Change.Piece(number: $0, evidence: $1) })
  }

  /// Decides about a rating.
  ///
  /// - Parameters:
  ///   - decision: Whether it counts.
  ///   - number: Its number in the list, from 1.
  /// - Throws: `EvidenceFault` for a number that is no rating's.
  public mutating func decide(_ decision: Evidence.Decision, about number: Int) throws -> Change {
    let index = try place(number)
    guard case .rating(let relation, _) = profile.evidence[index].kind else {
      throw EvidenceFault(
        worded(
          """
          number \(number) is no rating but evidence of the kind '\(profile.evidence[index].kind.word)'; \
          only what somebody else thinks is accepted or declined
          """))
    }
    var changed = profile
    changed.evidence[index].kind = .rating(relation, decision)
    return try replace(changed, decision == .accepted ? .accepted : .declined, [piece(number)])
  }

  /// Removes a piece.
  ///
  /// - Parameter number: Its number in the list, from 1.
  /// - Throws: `EvidenceFault` for a number that is not in the list.
  public mutating func remove(_ number: Int) throws -> Change {
    var changed = profile
    changed.evidence.remove(at: try place(number))
    return try replace(changed, .removed, [piece(number)])
  }

  /// Puts other evidence in the place of all there is.
  mutating func replaceEvidence(_ evidence: [Evidence]) throws {
    let changed = try checked(evidence)
    try file.write(changed, schemas: workspace.schemas)
    profile = changed
  }

  /// Asks whether the profile can take other evidence in the place of all there is; nothing is written.
  ///
  /// - Throws: `Failure` for a profile that could not be read again.
  @discardableResult
  func checked(_ evidence: [Evidence]) throws -> Profile {
    var changed = profile
    changed.evidence = evidence
    _ = try file.bytes(of: changed, schemas: workspace.schemas)
    return changed
  }

  private func place(_ number: Int) throws -> Int {
    guard profile.evidence.indices.contains(number - 1) else {
      let count = profile.evidence.count
      throw EvidenceFault(
        count == 0
          ? worded("there is no evidence in \(file.path.printableArgument)")
          : worded(
            "there is no number \(number); give 1 to \(count), as 'readiness evidence list' numbers them"))
    }
    return number - 1
  }

  private func piece(_ number: Int) -> Change.Piece {
    Change.Piece(number: number, evidence: profile.evidence[number - 1])
  }

  private mutating func replace(
    _ changed: Profile, _ action: Change.Action, _ pieces: [Change.Piece]
  ) throws -> Change {
    try file.write(changed, schemas: workspace.schemas)
    let isNew = action == .added || action == .accepted
    // A rating that waits moves nothing yet.
    let counting = isNew ? pieces.map { changed.evidence[$0.number - 1] }.filter(\.counts) : []
    let shift = model.shift(from: profile, to: changed, showing: counting)
    profile = changed
    return Change(action: action, pieces: pieces, shift: shift)
  }
}
