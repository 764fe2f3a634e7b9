import Assessment
import Documents
public import Ontology
public import Teams
import Wording

/// A team as it was found below a folder.
public struct TeamView: Sendable {
  /// Who stands where, for one exam.
  public var team: Team
  /// What was read.
  public var found: TeamReader.Found
}

/// What a profile may be opened to.
public enum SharedUse: Sendable, Hashable {
  /// Averages of a team of fewer than five people.
  case team
  /// Estimates of how hard the questions are, from many people's answers.
  case calibration
}

extension Workspace {
  /// Puts the profiles and plans below a folder side by side.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - exam: The exam that is looked at, by id or name; that of most people if `nil`.
  ///   - day: The day for which to tell what is old, late or over.
  ///   - tell: As in ``TeamReader/read(_:)``.
  /// - Throws: `Failure` with status 64 for an exam that there is not, with 65 where nothing can be read, with 66
  ///   where nobody is there.
  public func team(
    below folder: String, exam: String? = nil, on day: Day, tell: (TeamReader.Event) -> Void = { _ in }
  ) throws -> TeamView {
    let chosen = try exam.map { try self.exam($0) }
    let found = try TeamReader(self, folder: folder, day: day).read(tell)
    let roster = TeamRoster(profiles: found.profiles, plans: found.plans)
    guard !roster.members.isEmpty else { throw nobody(found, below: folder) }
    guard let exam = chosen ?? Team.commonExam(of: roster.members, in: library) else {
      throw Failure(
        "readiness: " + worded("the library has no exam that these people aim at; add it with --library"),
        status: Failure.badData)
    }
    let team = Team(roster, outline: TeamOutline(exam, of: library), day: day, unreadable: found.unreadable)
    return TeamView(team: team, found: found)
  }

  /// Opens a profile to others, or closes it again.
  ///
  /// - Parameters:
  ///   - isOpen: Whether they may count the person.
  ///   - path: The profile's file.
  ///   - use: What it is opened to.
  /// - Throws: `FileFault` and `InvalidDocument` for a file that cannot be read.
  public func share(_ isOpen: Bool, _ path: String, with use: SharedUse) throws {
    let file = ProfileFile(path: path)
    var profile = try file.read(self)
    switch use {
    case .team: profile.isOpenToTeam = isOpen
    case .calibration: profile.isOpenToCalibration = isOpen
    }
    try file.write(profile)
  }

  private func nobody(_ found: TeamReader.Found, below folder: String) -> Failure {
    let name = folder.printableArgument
    guard found.unreadable.isEmpty else {
      return Failure(
        "readiness: " + worded("no profile or plan below \(name) can be read"), status: Failure.badData)
    }
    return Failure(
      "readiness: "
        + worded(
          """
          there is no profile and no plan below \(name); they are .xml files as 'readiness start' and \
          'readiness plan' write them
          """), status: Failure.missingInput)
  }
}
