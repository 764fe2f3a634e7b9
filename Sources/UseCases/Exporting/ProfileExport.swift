public import Assessment
public import Documents
import Wording
public import XML

/// Writes what a profile comes to: its result, or a résumé.
public struct ProfileExport {
  /// What was written.
  public struct Result: Sendable {
    /// The bytes of the file.
    public var bytes: [UInt8]
    /// The person.
    public var profile: Profile
    /// The assessment that the profile belongs to.
    public var model: AssessmentModel
  }

  private let file: SourceFile
  private let workspace: () throws -> Workspace

  /// Writes a profile.
  ///
  /// - Parameters:
  ///   - file: The profile.
  ///   - workspace: Gives the library, which is only loaded for what can be written.
  public init(file: SourceFile, workspace: @escaping () throws -> Workspace) {
    self.file = file
    self.workspace = workspace
  }

  /// Whether a document is a profile.
  public static func isProfile(_ file: SourceFile) -> Bool {
    (try? ParsedDocument(xml: file.bytes, file: file.path).rootElement().name) == "profile"
  }

  /// The profile as the bytes of a file, which were read back where this program reads the format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - audience: Whom it is for.
  ///   - path: The file, for messages.
  /// - Throws: `InvalidDocument` for a profile with faults, `Failure` for a format or an audience that it is
  ///   not written for.
  public func written(as format: ExportFormat, for audience: Audience, at path: String) throws -> Result {
    guard format == .json || format == .jsonResume else {
      throw InvalidDocument(
        Diagnostic(
          file: file.path, worded("the document is a profile, which is not written as \(format.rawValue)"),
          suggestion: worded("choose --format json or json-resume, or give a plan")))
    }
    guard audience == .learner else {
      throw Failure(
        "readiness: "
          + worded("a profile's result is the learner's; give a plan to write for a \(audience.rawValue)"),
        status: Failure.usage)
    }
    let workspace = try workspace()
    let profile = try ProfileDocument.read(file, schemas: workspace.schemas)
    let model = try workspace.model(for: profile)
    let age = ProfileAge(profile)
    let report = ReadinessReport(profile, belief: model.belief(for: profile, on: age.day), model: model)
    guard format == .json else {
      let bytes = try ReadBack(path: path).resume(ResumeJSON.text(profile, report: report, model: model))
      return Result(bytes: bytes, profile: profile, model: model)
    }
    let answers = AnswerReport(profile, model: model)
    let object = ReportObject(report, answers: answers, profile: profile, model: model, age: age)
    return Result(bytes: Array(try JSONText.pretty(object).utf8), profile: profile, model: model)
  }
}
