import Assessment
import Ontology
import XML

extension Element {
  /// A piece of evidence as an element of a profile.
  init(_ evidence: Evidence) {
    var attributes: [Attribute] = [
      .line("kind", evidence.kind.word), .line("title", evidence.title), .day("day", evidence.day),
      .day("recorded", evidence.recorded),
    ]
    var scores: [Evidence.SectionScore] = []
    switch evidence.kind {
    case .certificate, .project, .claim: break
    case .experience(let months): attributes.append(.whole("months", months))
    case .practiceExam(let found): scores = found
    case .rating(let relation, let decision):
      attributes += [.line("relation", relation.rawValue), .line("decision", decision.rawValue)]
    }
    if let artefact = evidence.artefact { attributes.append(.line("artefact", artefact)) }
    self = .group(
      "evidence", attributes,
      evidence.shows.map {
        Element("shows", [.line("skill", $0.skill.text), .whole("level", $0.level)])
      }
        + scores.map { score in
          Element(
            "score",
            [.line("section", score.section.text), .whole("percent", score.percent)]
              + (score.questions.map { [.whole("questions", $0)] } ?? []))
        })
  }
}

extension Evidence {
  /// Reads an `<evidence>` that the schema and the rules have checked.
  init(_ element: Element) {
    let scores = element.elements(named: "score").map { score in
      SectionScore(
        section: Exam.Section.ID(score.line(of: "section") ?? ""), percent: score.whole("percent") ?? 0,
        questions: score.whole("questions"))
    }
    let kind: Kind =
      switch element.line(of: "kind") {
      case "experience": .experience(months: element.whole("months") ?? 0)
      case "project": .project
      case "claim": .claim
      case "practice-exam": .practiceExam(scores)
      case "rating":
        .rating(
          element.line(of: "relation").flatMap(Relation.init(rawValue:)) ?? .peer,
          element.line(of: "decision").flatMap(Decision.init(rawValue:)) ?? .open)
      default: .certificate
      }
    self.init(
      kind: kind, title: element.line(of: "title") ?? "", day: element.day("day") ?? Day(number: 0),
      recorded: element.day("recorded") ?? Day(number: 0), artefact: element.line(of: "artefact"),
      shows: element.elements(named: "shows").map { showing in
        Showing(
          skill: Skill.ID(showing.line(of: "skill") ?? ""), level: showing.whole("level") ?? 0)
      })
  }
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
          child, "a <\(child.name)> does not go with the kind \(Faults.quoted(kind))", "write <\(right)>")
      }
      noteRepeats(element, "skill", &faults)
      noteRepeats(element, "section", &faults)
      if let day = element.day("day"), let recorded = element.day("recorded"), day > recorded {
        faults.add(
          element, "the evidence is of \(day), after the day on which it was recorded",
          "a day of \(recorded) or before is right")
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
        ? "evidence of the kind \(Faults.quoted(kind)) has no \(attribute)"
        : "evidence of the kind \(Faults.quoted(kind)) cannot have \(attribute)",
      isNeeded ? "add \(attribute)" : "remove it")
  }

  private static func noteRepeats(_ element: Element, _ attribute: String, _ faults: inout Faults) {
    var seen: Set<String> = []
    for child in element.elements {
      guard let value = child.line(of: attribute), !seen.insert(value).inserted else { continue }
      faults.add(child, "the \(attribute) \(Faults.quoted(value)) stands twice", "keep one of them")
    }
  }
}
