import Catalogue
import Documents
import Host
import XML

/// The templates of the pages, built in or the user's own.
struct PageTemplates {
  /// The folder of the built-in ones.
  static let folder = "Templates/"

  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The built-in template of an audience.
  func template(for audience: Audience) throws -> Template {
    let path = audience.templatePath
    guard let file = catalogue.file(path) else { throw FileFault.missing(path) }
    return try Template(builtIn: file, among: catalogue.files(in: Self.folder))
  }

  /// A template of the user's own, with the fragments of its folder and, for names that it does not have, the
  /// built-in ones.
  func own(_ file: SourceFile) throws(InvalidDocument) -> Template {
    var scripts: Set<String> = []
    for audience in Audience.allCases {
      guard let builtIn = catalogue.file(audience.templatePath) else { continue }
      scripts.formUnion(try Template(builtIn: builtIn, among: catalogue.files(in: Self.folder)).scripts)
    }
    if file.path == InputFiles.standardInput {
      return try Template(file, trustedScripts: scripts, find: builtInFragment)
    }
    let folder = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
    return try Template(file, trustedScripts: scripts) { name in
      do throws(FileFault) {
        let bytes = try WholeFile.bytes(of: name, below: folder, limit: Limits.page.bytes)
        return .file(SourceFile(path: folder + name, bytes: bytes))
      } catch .missing {
        return builtInFragment(name)
      } catch {
        return .refused(error.description)
      }
    }
  }

  /// The template of a page that is to be written: the user's own, if there is one.
  ///
  /// - Returns: The template and whom the page is for: as asked, else as the template says, else the learner.
  /// - Throws: `Failure` when the template says that it is for someone else.
  func chosen(_ path: String?, for audience: Audience?) throws -> (template: Template, audience: Audience) {
    guard let path else { return (try template(for: audience ?? .learner), audience ?? .learner) }
    let template = try own(try InputFiles.read(path))
    if let audience, let declared = template.audience, audience != declared {
      throw Failure(
        "readiness: the template says that it is for the \(declared.rawValue); "
          + "leave --for \(audience.rawValue) out, or change audience=\"\(declared.rawValue)\" in it",
        status: Failure.usage)
    }
    return (template, audience ?? template.audience ?? .learner)
  }

  private func builtInFragment(_ name: String) -> FoundFragment {
    catalogue.file(Self.folder + name).map { .file($0) } ?? .missing
  }
}
