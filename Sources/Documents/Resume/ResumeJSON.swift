public import Assessment
import Ontology

/// What a profile shows, for a résumé in the form of JSON Resume (<https://jsonresume.org/schema>, version
/// 1.0.0).
public enum ResumeJSON {
  /// What the summary begins with, by which a résumé of this program is known.
  public static let summaryStart = "Skill levels rest on a self-assessment of"

  /// Writes skills and certificates; no answer, no number and nothing that somebody else said.
  ///
  /// A skill has one entry with its level in a word, since readers of the format take a number for a grade of
  /// their own. Only skills that the person was asked about, or has shown something for, are in it; what is
  /// merely inferred from other skills is not for a résumé.
  ///
  /// - Parameters:
  ///   - profile: The person.
  ///   - report: What is believed of them.
  ///   - model: The assessment.
  /// - Complexity: O(n) in the size of the profile and the library.
  public static func text(_ profile: Profile, report: ReadinessReport, model: AssessmentModel) -> String {
    let known = skillsWithGrounds(profile, model: model)
    let skills = report.skills.filter { known.contains($0.skill.id) }.compactMap { part -> JSONNode? in
      let level = Int(part.proficiency.mean.rounded(.down))
      guard level >= 1 else { return nil }
      return object([("name", part.skill.title), ("level", Words.level(level))])
    }
    let certificates = profile.evidence.filter { $0.kind == .certificate }.map { evidence in
      let link = evidence.artefact.flatMap { isWebAddress($0) ? ("url", $0) : nil }
      return object(
        [("name", evidence.title), ("date", evidence.day.description)] + [link].compactMap(\.self))
    }
    let levels = (1...4).map { "\(Words.level($0)): \(Words.levelMeaning($0))" }.joined(separator: "; ")
    return JSONNode(
      .object([
        member(
          "$schema", text("https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json")),
        member(
          "basics",
          object([
            ("name", profile.name), ("label", model.role.title),
            ("summary", "\(summaryStart) \(profile.lastDay). \(levels)."),
          ])),
        member("certificates", JSONNode(.array(certificates))), member("skills", JSONNode(.array(skills))),
        member("meta", object([("version", "v1.0.0"), ("lastModified", "\(profile.lastDay)T00:00:00")])),
      ])
    ).jsonDocument()
  }

  private static func skillsWithGrounds(_ profile: Profile, model: AssessmentModel) -> Set<Skill.ID> {
    let asked = profile.allResponses.compactMap { response in
      model.counts(response.item) ? model.library.item(response.item)?.skill : nil
    }
    return Set(asked).union(profile.evidence.filter(\.counts).flatMap { $0.shows.map(\.skill) })
  }

  private static func isWebAddress(_ text: String) -> Bool {
    WebAddress.isLink(text) && !text.hasPrefix("#")
  }

  private static func text(_ text: String) -> JSONNode { JSONNode(.string(text.plain)) }

  private static func member(_ name: String, _ node: JSONNode) -> JSONNode.Member {
    JSONNode.Member(name, node)
  }

  private static func object(_ texts: [(name: String, value: String)]) -> JSONNode {
    JSONNode(.object(texts.map { member($0.name, text($0.value)) }))
  }
}
