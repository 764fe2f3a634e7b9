import Ontology
import Wording
import XML

extension Failure {
  /// What is right where a document names what the library has nothing like: somebody's own, of which nobody said where it
  /// is.
  package static var ownLibrary: String {
    worded("this was made with a library of your own; add --library DIR, or set READINESS_LIBRARY")
  }

  /// An id that nothing has, with what may have been meant or where to look.
  package static func noSuch(_ kind: String, _ id: String, _ near: String) -> Failure {
    Failure("readiness: " + worded("no \(kind) has the id '\(id)'; \(near)"), status: usage)
  }

  /// A name that is none of those there are, with the nearest and all of them.
  package static func unknown(_ kind: String, _ name: String, among names: [String]) -> Failure {
    let near = Library.suggestion(for: name.lowercased(), among: names).map { "; \($0)" } ?? ""
    return Failure(
      "readiness: "
        + worded(
          """
          there is no \(kind) '\(name.printableArgument)'\(near); there are \(names.joined(separator: ", "))
          """),
      status: usage)
  }
}
