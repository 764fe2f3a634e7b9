import Assessment
import Ontology
import Wording
import XML

// Evidence, written and read.

extension Evidence {
  static let form = Form<Evidence>(
    {
      (title: String, day: Day, recorded: Day, kind: Kind, artefact: String?, shows: [Showing])
        throws(Misreading) -> Evidence in
      Evidence(kind: kind, title: title, day: day, recorded: recorded, artefact: artefact, shows: shows)
    }, .attribute("title", \.title, .line("name")), .attribute("day", \.day, .day("evidence-day")),
    .attribute("recorded", \.recorded, .day), .part(\.kind, Kind.form),
    .optional("artefact", \.artefact, .line("artefact")), .children("shows", \.shows, Showing.form))
}

extension Evidence.Kind {
  fileprivate static let form = Form<Evidence.Kind>(
    by: "kind", "evidence-kind",
    [
      FormCase("certificate", .certificate), FormCase("project", .project), FormCase("claim", .claim),
      FormCase(
        "experience", { if case .experience(let months) = $0 { months } else { nil } },
        Evidence.Kind.experience,
        .attribute("months", .whole("count"))),
      FormCase(
        "practice-exam", { if case .practiceExam(let scores) = $0 { scores } else { nil } },
        Evidence.Kind.practiceExam, .children("score", Evidence.SectionScore.form)),
      FormCase(
        "rating", { if case .rating(let relation, let decision) = $0 { (relation, decision) } else { nil } },
        Evidence.Kind.rating, .attribute("relation", { @Sendable in $0.0 }, .word("relation")),
        .attribute("decision", { @Sendable in $0.1 }, .word("decision"))),
    ])
}

extension Evidence.Showing {
  fileprivate static let form = Form(
    Evidence.Showing.init(skill:level:), .attribute("skill", \.skill, .key()),
    .attribute("level", \.level, .whole("level")))
}

extension Evidence.SectionScore {
  fileprivate static let form = Form(
    Evidence.SectionScore.init(section:percent:questions:), .attribute("section", \.section, .key()),
    .attribute("percent", \.percent, .whole("percentage")),
    .optional("questions", \.questions, .whole("count")))
}

/// What a schema cannot say of evidence.
enum EvidenceRules {
  /// Notes what is wrong with the evidence of a profile.
  static func check(_ root: Element, _ faults: inout Faults) {
    for element in root.elements(named: "evidence") {
      let kind = element.line(of: "kind") ?? ""
      require(element, kind == "experience", "months", of: kind, &faults)
      require(element, kind == "rating", "relation", of: kind, &faults)
      require(element, kind == "rating", "decision", of: kind, &faults)
      let right = kind == "practice-exam" ? "score" : "shows"
      for child in element.elements where child.name != right {
        faults.add(
          child, worded("a <\(child.name)> does not go with the kind \(Faults.quoted(kind))"),
          worded("write <\(right)>"))
      }
      noteRepeats(element, "skill", &faults)
      noteRepeats(element, "section", &faults)
      if let day = element.day("day"), let recorded = element.day("recorded"), day > recorded {
        faults.add(
          element, worded("the evidence is of \(day), after the day on which it was recorded"),
          worded("a day of \(recorded) or before is right"))
      }
    }
  }

  private static func require(
    _ element: Element, _ isNeeded: Bool, _ attribute: String, of kind: String, _ faults: inout Faults
  ) {
    guard (element[attribute] != nil) != isNeeded else { return }
    faults.add(
      element,
      isNeeded
        ? worded("evidence of the kind \(Faults.quoted(kind)) has no \(attribute)")
        : worded("evidence of the kind \(Faults.quoted(kind)) cannot have \(attribute)"),
      isNeeded ? worded("add \(attribute)") : worded("remove it"))
  }

  private static func noteRepeats(_ element: Element, _ attribute: String, _ faults: inout Faults) {
    var seen: Set<String> = []
    for child in element.elements {
      guard let value = child.line(of: attribute), !seen.insert(value).inserted else { continue }
      faults.add(
        child, worded("the \(attribute) \(Faults.quoted(value)) stands twice"), worded("keep one of them"))
    }
  }
}
