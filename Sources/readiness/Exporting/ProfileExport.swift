import Assessment
import Documents
import Host
import Ontology
import XML

/// Writes what a profile comes to: its result, or a résumé.
struct ProfileExport {
  let file: SourceFile
  let library: LibraryOptions

  /// Whether a document is a profile.
  static func isProfile(_ file: SourceFile) -> Bool {
    (try? ParsedDocument(xml: file.bytes, file: file.path).rootElement().name) == "profile"
  }

  /// The profile as the bytes of a file, which were read back where this program reads the format.
  ///
  /// - Throws: `InvalidDocument` for a profile with faults, `Failure` for a format or an audience that it is
  ///   not written for.
  func bytes(as format: ExportFormat, for audience: Audience, at path: String) throws -> [UInt8] {
    guard format == .json || format == .jsonResume else {
      throw InvalidDocument(
        Diagnostic(
          file: file.path, "the document is a profile, which is not written as \(format.rawValue)",
          suggestion: "choose --format json or json-resume, or give a plan"))
    }
    guard audience == .learner else {
      throw Failure(
        "readiness: a profile's result is the learner's; give a plan to write for a \(audience.rawValue)",
        status: Failure.usage)
    }
    let workspace = try Workspace(library)
    let profile = try ProfileDocument.read(file, schemas: workspace.schemas)
    let model = try workspace.model(for: profile)
    EditionNotice(model: model).say(to: profile)
    let age = ProfileAge(profile)
    let report = ReadinessReport(profile, belief: model.belief(for: profile, on: age.day), model: model)
    guard format == .json else {
      return try ReadBack(path: path).resume(ResumeJSON.text(profile, report: report, model: model))
    }
    let answers = AnswerReport(profile, model: model)
    let object = ReportObject(report, answers: answers, profile: profile, model: model, age: age)
    return Array(try JSONText.pretty(object).utf8)
  }
}
