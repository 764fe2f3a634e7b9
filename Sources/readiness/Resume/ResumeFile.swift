import Assessment
import Catalogue
import Host
import XML

/// A résumé in JSON Resume (<https://jsonresume.org/schema>), read within limits.
enum ResumeFile {
  /// The largest file, in bytes.
  static let sizeLimit = 2 << 20

  /// Reads a résumé.
  ///
  /// - Throws: `FileFault` for a file that is missing or larger than the limit, `InvalidDocument` for one that is
  ///   no JSON object. What is wrong with its parts is noted in it.
  static func read(_ path: String) throws -> Resume {
    try read(try InputFiles.read(path, limit: sizeLimit))
  }

  /// Reads a résumé from a file that was read already.
  static func read(_ file: SourceFile) throws -> Resume {
    guard file.bytes.count <= sizeLimit else { throw FileFault.tooLarge(file.path, limit: sizeLimit) }
    do throws(JSONReading.Fault) {
      return try JSONReading.value(ResumeDocument.self, from: file.bytes).resume
    } catch {
      throw InvalidDocument(Diagnostic(file: file.path, error.message, suggestion: error.suggestion))
    }
  }
}
