import Assessment
import Catalogue
import Host
import Ontology
import Terminal

/// A profile under change: each change is written whole, and answered by what it does to readiness.
struct EvidenceLedger {
  let workspace: Workspace
  let file: ProfileFile
  let model: AssessmentModel
  private(set) var profile: Profile

  /// Reads the profile.
  init(_ path: String, _ options: LibraryOptions) throws {
    try self.init(path, try Workspace(options))
  }

  /// Reads the profile, with a library that is loaded already.
  init(_ path: String, _ workspace: Workspace) throws {
    self.workspace = workspace
    file = ProfileFile(path: path)
    profile = try file.read(workspace)
    model = try workspace.model(for: profile)
  }

  /// Goes on with a profile that may not be on the disk yet.
  init(_ profile: Profile, workspace: Workspace, file: ProfileFile) throws {
    self.workspace = workspace
    self.file = file
    self.profile = profile
    model = try workspace.model(for: profile)
  }

  /// Reads what people write.
  var form: EvidenceForm { EvidenceForm(model) }

  /// Adds a piece that was recorded today.
  ///
  /// - Throws: `EvidenceFault` for what the profile cannot take.
  mutating func add(
    _ kind: Evidence.Kind, title: String, day: Day, artefact: String? = nil, shows: [Evidence.Showing] = []
  ) throws {
    let piece = Evidence(
      kind: kind, title: title.cleaned, day: day, recorded: .today,
      artefact: artefact?.cleaned, shows: shows)
    try add([piece])
  }

  /// Adds pieces, all or none.
  ///
  /// - Throws: `EvidenceFault` for what the profile cannot take.
  mutating func add(_ pieces: [Evidence]) throws {
    var changed = profile
    for piece in pieces { try changed.add(piece, in: workspace.library, exam: model.exam) }
    let first = profile.evidence.count + 1
    try replace(
      changed, saying: zip(first..., pieces).map { "Added \($0)  \($1.kind.word): \($1.title)" })
  }

  /// Decides about a rating.
  mutating func decide(_ decision: Evidence.Decision, about number: Int) throws {
    let index = try place(number)
    guard case .rating(let relation, _) = profile.evidence[index].kind else {
      throw EvidenceFault(
        "number \(number) is no rating but evidence of the kind '\(profile.evidence[index].kind.word)'; only what "
          + "somebody else thinks is accepted or declined")
    }
    var changed = profile
    changed.evidence[index].kind = .rating(relation, decision)
    try replace(
      changed, saying: [Self.words(decision == .accepted ? "Accepted" : "Declined", number, profile)])
  }

  /// Removes a piece.
  mutating func remove(_ number: Int) throws {
    var changed = profile
    changed.evidence.remove(at: try place(number))
    try replace(changed, saying: [Self.words("Removed", number, profile)])
  }

  /// Puts other evidence in the place of all there is, saying nothing.
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
          ? "there is no evidence in \(file.path.printableArgument)"
          : "there is no number \(number); give 1 to \(count), as 'readiness evidence list' numbers them")
    }
    return number - 1
  }

  private static func words(_ what: String, _ number: Int, _ profile: Profile) -> String {
    let piece = profile.evidence[number - 1]
    return "\(what) \(number)  \(piece.kind.word): \(piece.title.cleaned)"
  }

  private mutating func replace(_ changed: Profile, saying lines: [String]) throws {
    try file.write(changed, schemas: workspace.schemas)
    let shift = EvidenceText.shift(model.shift(from: profile, to: changed))
    try Console.write(
      lines.map { TextLayout.wrapped($0, indent: "    ", first: "") + "\n" }.joined() + shift + "\n")
    profile = changed
  }
}
