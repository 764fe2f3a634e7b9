public import Assessment
import Catalogue
import Ontology
import Wording
import XML

extension Workspace {
  /// Says what moved over time.
  ///
  /// - Parameter paths: One profile, which is compared assessment by assessment, or several, each as a whole.
  /// - Throws: `Failure` with status 64 where there is nothing to compare, or the profiles are for different exams;
  ///   with 65 for a plan or a page that is taken for a profile.
  public func compare(_ paths: [String]) throws -> ProfileComparison {
    let states = try states(paths)
    do {
      return try ProfileComparison(states)
    } catch .tooFew {
      let name = (paths.first ?? "").printableArgument
      throw Failure(
        "readiness: "
          + worded(
            """
            \(name) holds one assessment, so nothing can have moved; assess again with 'readiness assess \
            \(name) --again', or name a second profile
            """),
        status: Failure.usage)
    } catch .differentExams(let exams) {
      throw differentExams(exams)
    }
  }

  private func differentExams(_ exams: [Exam.ID]) -> Failure {
    Failure(
      "readiness: "
        + worded(
          """
          the profiles are for different exams (\(exams.map(\.text).joined(separator: ", "))); compare \
          profiles for one exam
          """),
      status: Failure.usage)
  }

  private func states(_ paths: [String]) throws -> [ProfileComparison.State] {
    let read = try paths.map(profile)
    // Before any exam is looked up: one that the library does not have is a smaller matter.
    let exams = read.map(\.exam).reduce(into: [Exam.ID]()) { if !$0.contains($1) { $0.append($1) } }
    guard exams.count <= 1 else { throw differentExams(exams) }
    if read.count == 1 {
      let model = try model(for: read[0])
      return zip(read[0].historyTitles, read[0].history).map { title, profile in
        ProfileComparison.State(title, profile: profile, model: model)
      }
    }
    return try zip(paths, read).map { path, profile in
      ProfileComparison.State(path.printableArgument, profile: profile, model: try model(for: profile))
    }
  }

  /// Reads a profile; a plan, or a page, gets a message of its own.
  private func profile(at path: String) throws -> Profile {
    do {
      return try ProfileFile(path: path).read(self)
    } catch let document as InvalidDocument {
      guard path != "-", let file = try? InputFiles.read(path), let kind = Self.kind(of: file) else {
        throw document
      }
      throw Failure(
        "readiness: "
          + worded(
            "\(path.printableArgument) is \(kind), not a profile; give the profile that it was made from"),
        status: Failure.badData)
    }
  }

  /// What a file is that is taken for a profile easily; `nil` for any other.
  private static func kind(of file: SourceFile) -> String? {
    let start = String(decoding: file.bytes.prefix(300), as: UTF8.self).lowercased()
    if start.contains("<!doctype html") { return worded("a web page") }
    let root = try? ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    return root?.name == "plan" ? worded("a plan") : nil
  }
}
