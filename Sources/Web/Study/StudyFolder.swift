import Assessment
import Catalogue
import Documents
import Host
import Planning
import UseCases
import XML

/// The folder of a person: the one profile and the one plan in it that the pages show, by what they are, never by a
/// path that a visitor names.
struct StudyFolder: Sendable {
  /// A document with the state of its file.
  struct Stored<Value: Sendable>: Sendable {
    /// The document.
    var value: Value
    /// What tells the file from any other state of it.
    var state: String
  }

  let path: String
  let workspace: Workspace
  private let profiles = ReadDocument<Profile>()
  private let plans = ReadDocument<Plan>()

  init(path: String, workspace: Workspace) {
    self.path = path
    self.workspace = workspace
  }

  /// The state of a file that is not there.
  static let absent = "none"

  var profilePath: String { file("profile.xml") }
  var planPath: String { file("plan.xml") }
  /// The calendar whose events are kept free.
  var busyPath: String { file("busy.ics") }
  var planFile: PlanFileOnDisk { PlanFileOnDisk(path: planPath) }

  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The profile; `nil` where there is none yet.
  func profile() throws -> Stored<Profile>? {
    try bytes(profilePath).map { bytes in
      try profiles.document(of: bytes) {
        let file = SourceFile(path: profilePath, bytes: $0)
        let profile = try ProfileDocument.read(file, schemas: workspace.schemas)
        try UnknownNames.check(UnknownNames(in: file, workspace.library).faults(of: profile))
        return profile
      }
    }
  }

  /// The plan; `nil` where there is none yet.
  func plan() throws -> Stored<Plan>? {
    try bytes(planPath).map { bytes in
      try plans.document(of: bytes) {
        let file = SourceFile(path: planPath, bytes: $0)
        let plan = try PlanFile.read(file, schemas: workspace.schemas)
        try UnknownNames.check(UnknownNames(in: file, workspace.library).faults(of: plan))
        return plan
      }
    }
  }

  /// Whether there is a profile, and a plan; nothing of them is read.
  var hasProfile: Bool { Folder.isRegularFile(profilePath) }
  var hasPlan: Bool { Folder.isRegularFile(planPath) }
  /// Whether the state before the last change of the plan is kept beside it.
  var hasPrevious: Bool { Folder.isRegularFile(planFile.previousPath) }
  var hasBusy: Bool { Folder.isRegularFile(busyPath) }

  private func bytes(_ path: String) throws -> [UInt8]? {
    do {
      return try InputFiles.read(path).bytes
    } catch FileFault.missing {
      return nil
    }
  }
}
