public import Assessment
import Wording
public import XML

/// A résumé in JSON Resume (<https://jsonresume.org/schema>) of any version, read within limits.
public enum ResumeFile {
  /// The largest file, in bytes.
  public static let sizeLimit = 2 << 20

  /// Reads a résumé.
  ///
  /// - Parameter file: The file, of at most ``sizeLimit`` bytes, which whoever reads it has seen to.
  /// - Throws: `InvalidDocument` for what is no JSON, with line and column, and for an object with none of the parts
  ///   of a résumé. What is wrong with its parts is noted in it.
  public static func read(_ file: SourceFile) throws(InvalidDocument) -> Resume {
    let node = try JSONReader.read(file)
    if ResumeDocument.isResume(node) { return ResumeDocument(node).resume }
    func fault(_ message: String, _ suggestion: String) -> InvalidDocument {
      InvalidDocument(Diagnostic(file: file.path, line: node.line, message, suggestion: suggestion))
    }
    let resumes = node.elements.count(where: ResumeDocument.isResume)
    if resumes > 0 {
      throw fault(
        worded("this is a list of \(Words.count(resumes, "résumé"))"),
        worded("give one of them, without the square brackets")
      )
    }
    throw fault(
      worded("this is no résumé: none of certificates, skills, work, projects"),
      worded(
        """
        a résumé is an object in the form of https://jsonresume.org, and a plan begins with \
        {"\(DocumentShape.formatKey)": "\(PlanDocument.namespace)"
        """))
  }

  /// Whether a file is JSON with a part of a résumé.
  ///
  /// - Complexity: O(n) in the size of the file.
  public static func isResume(_ file: SourceFile) -> Bool {
    (try? JSONReader.read(file)).map(ResumeDocument.isResume) ?? false
  }
}
