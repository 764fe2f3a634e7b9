public import Assessment
import Catalogue
import Documents
import Host
package import Ontology
import Wording
import XML

/// A profile on the disk: read if it is there, written whole after every answer, and read back before that.
public struct ProfileFile {
  private let file: SharedFile

  /// Names the file; nothing is opened.
  public init(path: String) { file = SharedFile(path) }

  /// The path by which it was named.
  public var path: String { file.path }

  /// Whether the file still holds what was read or written here last.
  ///
  /// - Throws: `FileFault` for a file that cannot be read; one that is gone counts as another.
  package func isUnchanged() throws -> Bool {
    guard let known = file.knownBytes else { return false }
    do {
      return try InputFiles.read(path).bytes == known
    } catch FileFault.missing {
      return false
    }
  }

  /// Reads the profile; `nil` where the file does not exist yet.
  ///
  /// - Throws: as ``read(_:)`` does, for a file that is there.
  public func readIfPresent(_ workspace: Workspace) throws -> Profile? {
    do {
      return try read(workspace)
    } catch FileFault.missing {
      return nil
    }
  }

  /// Reads the profile.
  ///
  /// - Throws: `FileFault` for a file that cannot be read, `InvalidDocument` for one that is no profile.
  public func read(_ workspace: Workspace) throws -> Profile {
    try ProfileDocument.read(try InputFiles.read(file), schemas: workspace.schemas)
  }

  /// Replaces the file; a further assessment is in it from its first answer on.
  ///
  /// - Parameter schemas: The compiled schemas, if they are at hand.
  /// - Throws: `FileFault.changed` when another program has changed it since it was read or written here,
  ///   `Failure` with status 65 for a profile that could not be read again.
  package func write(_ profile: Profile, schemas: SchemaSet? = nil) throws {
    try file.write(try bytes(of: profile, schemas: schemas))
  }

  /// Replaces the file together with another one; when that cannot be written, it is as it was.
  ///
  /// - Parameter other: Writes the other file, or leaves it as it is and throws.
  /// - Throws: as ``write(_:schemas:)`` does, and what `other` throws; where the file cannot be brought back then,
  ///   a `Failure` that says so, too.
  func write(_ profile: Profile, schemas: SchemaSet, with other: () throws -> Void) throws {
    let old = file.knownBytes
    try file.write(try bytes(of: profile, schemas: schemas))
    do {
      try other()
    } catch {
      do throws(FileFault) {
        if let old { try file.write(old) } else { try file.remove() }
      } catch let fault {
        let first =
          Failure(error) ?? Failure("readiness: " + worded("the change broke off"), status: fault.exitStatus)
        throw Failure(
          first.message + "\nreadiness: " + worded("\(path.printableArgument) could not be brought back: ")
            + fault.description.printable, status: first.status)
      }
      throw error
    }
  }

  /// A profile as the bytes of this file, which were read back.
  ///
  /// - Throws: as ``write(_:schemas:)`` does; nothing is written.
  package func bytes(of profile: Profile, schemas: SchemaSet? = nil) throws -> [UInt8] {
    try ReadBack(path: path).profile(
      profile.withoutEmptyAssessment, schemas: schemas ?? Catalogue().schemas())
  }
}
