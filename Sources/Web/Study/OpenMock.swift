import Assessment
import UseCases

/// A mock exam between two requests: it cannot be read from the file each time, since taking one up again counts as an
/// interruption.
struct OpenMock {
  /// The mock exam.
  var session: MockSession
  /// The profile's file.
  let file: ProfileFile
  /// When what is shown was shown, in tenths of a second.
  var shown: Int

  /// Takes one up that is remembered, or one that the file has.
  ///
  /// - Returns: `nil` where none is open.
  static func open(_ visit: Visit, _ memory: inout Memory) throws -> OpenMock? {
    if let known = memory.mock, try known.file.isUnchanged() { return known }
    guard visit.folder.hasProfile else { throw Missing.profile }
    let file = ProfileFile(path: visit.folder.profilePath)
    let profile = try file.read(visit.workspace)
    let model = try visit.workspace.model(for: profile, asking: profile.openMock?.exam)
    guard let session = MockSession(resuming: profile, model, at: visit.moment.seconds) else { return nil }
    let open = OpenMock(session: session, file: file, shown: visit.moment.tenths)
    memory.mock = open
    return open
  }

  /// Counts the time since something was shown, and notes the moment.
  mutating func spend(_ visit: Visit) {
    session.spend(tenths: visit.moment.tenths - shown)
    session.touch(at: visit.moment.seconds)
    shown = visit.moment.tenths
  }

  /// Writes the profile with it.
  func write(_ visit: Visit) throws { try file.write(session.profile, schemas: visit.workspace.schemas) }
}
