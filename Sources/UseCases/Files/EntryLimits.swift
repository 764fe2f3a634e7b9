import Assessment
import Catalogue
package import Documents
import Ontology
import Wording
package import XML

/// What is entered, measured against what the documents hold before anything is made of it.
///
/// Texts are counted as the reader counts them: in Unicode scalars, of which one sign on the screen can have
/// several.
package enum EntryLimits {
  /// What a plan holds.
  package static func plan() throws(InvalidDocument) -> DocumentLimits { try planLimits.get() }

  private static let planLimits = read("Roles/Schemas/plan.xsd")
  private static let profileLimits = read("Roles/Schemas/profile.xsd")

  private static func read(_ path: String) -> Result<DocumentLimits, InvalidDocument> {
    guard let schema = Catalogue().file(path) else {
      return .failure(InvalidDocument(Diagnostic(file: path, worded("the schema is not built in"))))
    }
    return Result { () throws(InvalidDocument) in try DocumentLimits(schema: schema) }
  }

  /// A note as the plan keeps it: one line.
  ///
  /// - Throws: `Failure` with status 64 for one that is too long.
  package static func note(_ text: String) throws -> String {
    let note = text.printable.plain
    try check(note, most: try longestNote(), worded("the note"), "--note")
    return note
  }

  /// The most Unicode scalars of a note.
  package static func longestNote() throws(InvalidDocument) -> Int { try plan().longest(of: ["record"]) }

  /// A person's name as documents keep it: one line, `Learner` where nothing is left of it.
  ///
  /// - Throws: `Failure` with status 64 for one that is too long.
  package static func name(_ text: String) throws -> String {
    let name = text.cleaned
    try check(name, most: try longestName(), worded("the name"), "--name")
    return name.isEmpty ? "Learner" : name
  }

  /// The most Unicode scalars of a person's name.
  package static func longestName() throws(InvalidDocument) -> Int { try profileLimits.get().longest("name") }

  /// Refuses more of something than a plan holds.
  ///
  /// - Parameters:
  ///   - path: The elements from the root to the one of which there are so many.
  ///   - what: What they are, such as `times away`.
  /// - Throws: `Failure` with status 64.
  package static func check(_ count: Int, _ path: [String], _ what: String, _ option: String) throws {
    let most = try plan().most(path)
    guard count > most else { return }
    throw Failure(
      "readiness: " + worded("there are \(count) \(what); give --\(option) \(most) times at most"),
      status: Failure.usage)
  }

  private static func check(_ text: String, most: Int, _ what: String, _ option: String) throws {
    let count = text.unicodeScalars.count
    guard count > most else { return }
    let hint = text.count < count ? worded(" as Unicode counts them (an emoji may be several)") : ""
    throw Failure(
      "readiness: " + worded("\(what) has \(count) characters\(hint); give \(option) at most \(most)"),
      status: Failure.usage)
  }
}
