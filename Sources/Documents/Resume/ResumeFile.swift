public import Assessment
public import XML

/// A résumé in JSON Resume (<https://jsonresume.org/schema>), read within limits.
public enum ResumeFile {
  /// The largest file, in bytes.
  public static let sizeLimit = 2 << 20

  /// Reads a résumé.
  ///
  /// - Parameter file: The file, of at most ``sizeLimit`` bytes, which whoever reads it has seen to.
  /// - Throws: `InvalidDocument` for one that is no JSON object. What is wrong with its parts is noted in it.
  public static func read(_ file: SourceFile) throws(InvalidDocument) -> Resume {
    do throws(JSONReading.Fault) {
      return try JSONReading.value(ResumeDocument.self, from: file.bytes).resume
    } catch {
      throw InvalidDocument(Diagnostic(file: file.path, error.message, suggestion: error.suggestion))
    }
  }
}
