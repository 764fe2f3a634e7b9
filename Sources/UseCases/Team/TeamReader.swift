import Assessment
import Catalogue
import Documents
import Host
public import Ontology
import Planning
import Synchronization
public import Teams
import Wording
import XML

/// Reads the profiles and plans below a folder, a few at a time, and keeps of each what a team's page shows.
public struct TeamReader: Sendable {
  /// What was found.
  public struct Found: Sendable {
    /// The people.
    public var profiles: [TeamProfile] = []
    /// Their plans.
    public var plans: [TeamPlan] = []
    /// How many files are neither profile nor plan.
    public var others = 0
    /// Files that could not be read, by path below the folder.
    public var unreadable: [String] = []
  }

  /// Something that is told while it goes on.
  public enum Event: Sendable {
    /// A file or a folder could not be read; the message names it.
    case failed(String)
    /// So many of so many files have been read.
    case progress(Int, of: Int)
  }

  /// What one file turned out to be.
  private enum Piece: Sendable {
    case profile(TeamProfile)
    case plan(TeamPlan)
    case other
    case fault([String])
  }

  /// Files that are read before what they hold is let go of: enough to keep all processors busy.
  private static let batch = 64
  /// Faults that are told of one file; `readiness check` tells all.
  private static let mostFaults = 20

  private let workspace: Workspace
  private let folder: String
  private let day: Day
  private let models = ModelStore()

  /// Names a folder; nothing is opened.
  ///
  /// - Parameters:
  ///   - workspace: The library.
  ///   - folder: The folder.
  ///   - day: The day for which to tell what is old, late or over.
  public init(_ workspace: Workspace, folder: String, day: Day) {
    self.workspace = workspace
    self.folder = folder
    self.day = day
  }

  /// Reads everything.
  ///
  /// - Parameter tell: Told at once what cannot be read, in the order of the paths, and how far it is.
  /// - Throws: `FileFault` for a folder that is missing, `Failure` with status 64 for a file.
  public func read(_ tell: (Event) -> Void = { _ in }) throws -> Found {
    guard let isFolder = Folder.isFolder(folder) else { throw FileFault.missing(folder) }
    guard isFolder else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(folder.printableArgument) is a file; name the folder that holds the team's profiles and plans
            """),
        status: Failure.usage)
    }
    let listing = Folder.listing(below: folder)
    var found = Found()
    for fault in listing.faults {
      tell(.failed("readiness: \(fault.description.printable)"))
      found.unreadable.append(folder.shownPath)
    }
    let names = listing.files.filter { $0.lowercased().hasSuffix(".xml") }
    for start in stride(from: 0, to: names.count, by: Self.batch) {
      let batch = Array(names[start..<min(start + Self.batch, names.count)])
      for (name, piece) in zip(batch, Workers.map(batch, self.piece)) {
        switch piece {
        case .profile(let profile): found.profiles.append(profile)
        case .plan(let plan): found.plans.append(plan)
        case .other: found.others += 1
        case .fault(let lines):
          found.unreadable.append(name.shownPath)
          for line in lines { tell(.failed(line)) }
        }
      }
      tell(.progress(start + batch.count, of: names.count))
    }
    return found
  }

  @Sendable private func piece(_ name: String) -> Piece {
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    let shown = name.shownPath
    do {
      let file = try InputFiles.read(path)
      switch DocumentKind.of(file.bytes) {
      case .profile:
        let profile = try ProfileDocument.read(file, schemas: workspace.schemas)
        return .profile(
          TeamProfile(profile, file: shown, model: try models.model(for: profile, in: workspace)))
      case .plan:
        let plan = try PlanDocument.read(file, schemas: workspace.schemas)
        let exam = workspace.library.exam(plan.subject.exam)
        return .plan(TeamPlan(plan, file: shown, exam: exam, today: day))
      case .other: return .other
      case .unknown:
        _ = try ParsedDocument(xml: file.bytes, file: path).rootElement()
        return .other
      }
    } catch let document as InvalidDocument {
      let rest = document.diagnostics.count - Self.mostFaults
      return .fault(
        document.diagnostics.prefix(Self.mostFaults).map(\.description)
          + (rest > 0 ? [worded("\(path.printable): \(rest) more; readiness check tells all")] : []))
    } catch let failure as Failure {
      return .fault([Diagnostic(file: path, failure.sentence).description])
    } catch {
      return .fault([Failure(error)?.message ?? "readiness: " + worded("\(path.printable): cannot be read")])
    }
  }
}

/// The assessments of roles for exams, each prepared once.
private final class ModelStore: Sendable {
  private struct Key: Hashable {
    var role: Role.ID
    var exam: Exam.ID
  }

  private let models = Mutex<[Key: AssessmentModel]>([:])

  func model(for profile: Profile, in workspace: Workspace) throws -> AssessmentModel {
    try models.withLock { models in
      let key = Key(role: profile.role, exam: profile.exam)
      if let model = models[key] { return model }
      let model = try workspace.model(for: profile)
      models[key] = model
      return model
    }
  }
}

extension String {
  /// A path as lists show it: whole, in one line, without what drives a terminal.
  package var shownPath: String { inOneLine }
}
