import Assessment
import Catalogue
import Documents
import Host
import XML

/// A profile on the disk: read if it is there, written whole after every answer.
struct ProfileFile {
  private let file: SharedFile

  /// Names the file; nothing is opened.
  init(path: String) { file = SharedFile(path) }

  var path: String { file.path }

  /// Reads the profile; `nil` where the file does not exist yet.
  func readIfPresent(_ workspace: Workspace) throws -> Profile? {
    do {
      return try read(workspace)
    } catch FileFault.missing {
      return nil
    }
  }

  /// Reads the profile.
  func read(_ workspace: Workspace) throws -> Profile {
    try ProfileDocument.read(try InputFiles.read(file), schemas: workspace.schemas)
  }

  /// Replaces the file; a further assessment is in it from its first answer on.
  ///
  /// - Throws: `FileFault.changed` when another program has changed it since it was read or written here.
  func write(_ profile: Profile) throws {
    try file.write(Array(ProfileDocument.xml(profile.withoutEmptyAssessment).utf8))
  }
}
