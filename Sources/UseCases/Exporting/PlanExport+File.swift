public import Assessment
public import Documents
import Planning
import XML

/// What exporting a file came to.
public struct Exported: Sendable {
  /// What a person should know about the template, the time zone or what was there.
  public var notices: [Notice]
  /// The profile with its assessment, where it was no plan that was exported.
  public var person: (profile: Profile, model: AssessmentModel)?
}

extension PlanExport {
  /// Writes a plan, or a profile's result, from one file into another.
  ///
  /// - Parameters:
  ///   - path: The plan or the profile; `-` for standard input.
  ///   - format: The format.
  ///   - audience: Whom it is for.
  ///   - output: The file that is written; `-` for standard output.
  ///   - isAgreed: Whether a file of another kind may go.
  ///   - inputs: Further files that are read, which are not replaced unasked.
  ///   - workspace: Gives the library, which only a profile needs.
  /// - Throws: `Failure` for what an audience may not have or what would be lost; `FileFault` and
  ///   `InvalidDocument` for files that cannot be read.
  public func export(
    _ path: String, as format: ExportFormat, for audience: Audience, to output: String,
    isAgreed: Bool = false,
    inputs: [String] = [], workspace: @escaping () throws -> Workspace
  ) throws -> Exported {
    let target = OutputFile(path: output, isAgreed: isAgreed, inputs: [path] + inputs)
    let (file, undone) = try UndoneFile.read(with: path, isForCalendar: format == .ics, schemas)
    if ProfileExport.isProfile(file) {
      let result = try ProfileExport(file: file, workspace: workspace).written(
        as: format, for: audience, at: output)
      return Exported(notices: try target.write(result.bytes), person: (result.profile, result.model))
    }
    try check(format, for: audience)
    let plan = try PlanFile.read(file, schemas: schemas)
    let (bytes, notices) = try bytes(plan, undone: undone, as: format, for: audience, at: output)
    return Exported(notices: notices + (try target.write(bytes)), person: nil)
  }
}
