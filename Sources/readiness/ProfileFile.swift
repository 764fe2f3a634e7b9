import Assessment
import Catalogue
import Documents
import Host
import XML

/// A profile on the disk: read if it is there, written whole after every answer.
struct ProfileFile {
  let path: String

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
    try ProfileDocument.read(try InputFiles.read(path), schemas: workspace.schemas)
  }

  /// Replaces the file; a further assessment is in it from its first answer on.
  func write(_ profile: Profile) throws {
    try AtomicFile.write(ProfileDocument.xml(profile.withoutEmptyAssessment), to: path)
  }
}
