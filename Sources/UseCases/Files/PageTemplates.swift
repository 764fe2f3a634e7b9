package import Catalogue
package import Documents
import Host
package import XML

/// The templates of the pages, built in or the user's own.
package struct PageTemplates {
  /// The folder of the built-in ones.
  package static let folder = "Templates/"

  private let catalogue: Catalogue

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The built-in template of an audience.
  package func template(for audience: Audience) throws -> Template {
    let path = audience.templatePath
    guard let file = catalogue.file(path) else { throw FileFault.missing(path) }
    return try Template(builtIn: file, among: catalogue.files(in: Self.folder))
  }

  /// A template of the user's own, with the fragments of its folder and, for names that it does not have, the
  /// built-in ones.
  package func own(_ file: SourceFile) throws(InvalidDocument) -> Template {
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

  /// The template of a team's page: the user's own, or the built-in one.
  package func team(own path: String?) throws -> Template {
    if let path { return try own(try InputFiles.read(path)) }
    guard let file = catalogue.file(TeamPage.templatePath) else {
      throw FileFault.missing(TeamPage.templatePath)
    }
    return try Template(builtIn: file, among: catalogue.files(in: Self.folder))
  }

  private func builtInFragment(_ name: String) -> FoundFragment {
    catalogue.file(Self.folder + name).map { .file($0) } ?? .missing
  }
}
