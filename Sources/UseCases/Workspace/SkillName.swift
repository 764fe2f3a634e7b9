package import Assessment
import Ontology
import Wording

extension AssessmentModel {
  /// The place of the skill that has an id or a name.
  ///
  /// - Parameters:
  ///   - others: What else could have been meant, for the suggestion.
  ///   - hint: What can be named, if nothing is near.
  /// - Throws: `Failure` for a name that means nothing, or several skills.
  package func skill(named name: String, amongOthers others: [String] = [], hint: String) throws -> Int {
    let skills = AliasIndex(library).skills(named: name)
    if skills.count == 1, let index = library.skillIndex[skills[0]] { return index }
    let shown = name.printableArgument
    guard skills.isEmpty else {
      throw Failure(
        "readiness: "
          + worded("'\(shown)' means several skills: \(skills.map(\.text).joined(separator: ", ")); name one"),
        status: Failure.usage)
    }
    let near =
      Library.suggestion(for: name, among: others + library.skills.map(\.id.text))
      ?? library.suggestion(forNameOfSkill: name) ?? hint
    throw Failure(
      "readiness: " + worded("nothing has the id or name '\(shown)'; \(near)"), status: Failure.usage)
  }
}
