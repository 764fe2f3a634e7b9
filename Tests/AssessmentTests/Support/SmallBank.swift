import Catalogue
import Ontology
import Testing
import XML

@testable import Assessment

/// A library of two skills with a family of four questions each.
enum SmallBank {
  static let day = Day.of("2026-11-23")

  /// - Parameter status: The life of a stem, by its id.
  static func library(status: (String) -> String) throws -> Library {
    let skills = ["one", "two"].map { id in
      let statements = (1...4).map { "<can-do level='\($0)'>Do \(id) at \($0).</can-do>" }
      return "<skill id='\(id)' title='\(id)'><summary>S</summary>\(statements.joined())</skill>"
    }
    let families = ["one", "two"].map { skill in
      let options = ["a", "b", "c", "d"].map {
        "<option id='\($0)'><text>Way \($0)</text><right-when>W</right-when></option>"
      }
      let stems = ["a", "b", "c", "d"].enumerated().map { level, key in
        let others = ["a", "b", "c", "d"].filter { $0 != key }.map { "<not-here option='\($0)'>N</not-here>" }
        return
          "<stem id='\(skill).f.\(key)' key='\(key)' level='\(level + 1)' status='\(status("\(skill).f.\(key)"))' "
          + "source='https://example.org/'><scenario>S</scenario><question>Q</question><here>H</here>"
          + "\(others.joined())</stem>"
      }
      return "<family id='\(skill).f' skill='\(skill)'>\((options + stems).joined())</family>"
    }
    let texts = [
      "<skills xmlns='urn:readiness:skills:1' area='x' title='X'>\(skills.joined())</skills>",
      "<items xmlns='urn:readiness:items:1' area='x' provenance='authored'>\(families.joined())</items>",
      """
      <exam xmlns="urn:readiness:exam:1" id="e" title="E" issuer="I" edition="2026-01-01" checked="2026-11-01"
        competency-split="authored" source="https://example.org/"><summary>S</summary>
      <fact name="length" source="https://example.org/" confidence="A">1 hour</fact>
      <section id="e.1" title="S" weight="100" weight-kind="exact" confidence="A" source="https://example.org/">
      <competency id="e.1.1" number="1" title="C"><consideration id="e.1.1.a"><text>K</text>
      <needs skill="one" level="3"/><needs skill="two" level="3"/></consideration></competency></section></exam>
      """,
      """
      <role xmlns="urn:readiness:role:1" id="r" title="R"><summary>S</summary><suits exam="e"/>
      <area id="x" mean="2" expected="3"/></role>
      """,
      """
      <resources xmlns="urn:readiness:resources:1" area="x"><resource id="l" title="L" kind="lesson" low="1" likely="2"
        high="3" hours-source="estimate" checked="2026-11-01"><description>D</description>
      <raises skill="one" from="0" to="3"/><raises skill="two" from="0" to="3"/></resource></resources>
      """,
    ]
    let files = texts.enumerated().map { SourceFile(path: "\($0).xml", text: $1) }
    return try Library([files], schemas: Catalogue().schemas())
  }

  static func model(_ library: Library) throws -> AssessmentModel {
    AssessmentModel(
      library: library, role: try #require(library.roles.first), exam: try #require(library.exams.first))
  }

  static func profile(
    _ model: AssessmentModel, questions: Int, responses: [Profile.Response] = []
  ) -> Profile {
    Profile(
      name: "Ada", role: model.role.id, exam: model.exam.id, edition: model.exam.edition, created: day,
      questions: questions, responses: responses)
  }
}
