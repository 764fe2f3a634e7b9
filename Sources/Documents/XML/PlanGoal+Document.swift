import Assessment
import Ontology
import Planning
import XML

/// Goals of a plan, written and read.
extension Element {
  /// A goal with its readiness.
  ///
  /// - Parameter day: The day of an exam, where several have days of their own.
  init(_ goal: PlanGoal, on day: Day?) {
    var attributes: [Attribute] = [
      .line("id", goal.goal.description), .line("title", goal.title), .hundredths("weight", goal.weight),
    ]
    if let edition = goal.edition { attributes.append(.day("edition", edition)) }
    if let day { attributes.append(.day("exam-date", day)) }
    if let quarters = goal.aloneQuarters { attributes.append(.hours("alone-hours", quarters)) }
    self = .group(
      "goal", attributes,
      [.score("now", goal.now), .score("projected", goal.projected)]
        + goal.sections.map { Element("section", $0) })
  }

  /// What something is worth for a goal, as an element of a name.
  init(_ name: String, _ worth: GoalWorth) {
    self.init(name, [.line("goal", worth.goal.description), .tenths("worth", worth.worth)])
  }

  /// Readiness for a goal on the plan's date.
  init(_ reached: GoalScore) {
    self = .score("goal-at-exam", reached.score)
    attributes.insert(.line("goal", reached.goal.description), at: 0)
  }
}

extension PlanGoal {
  /// Reads a `<goal>` that has been checked.
  init(_ element: Element) {
    self.init(
      goal: element.goal("id"), title: element.line(of: "title") ?? "",
      weight: element.hundredths("weight") ?? 100, edition: element.day("edition"),
      now: Score(element.first("now")), projected: Score(element.first("projected")),
      aloneQuarters: element.quarters("alone-hours"),
      sections: element.elements(named: "section").map { PlanReadiness.Part($0) })
  }
}

extension GoalWorth {
  /// Reads what something is worth for a goal.
  init(_ element: Element) { self.init(goal: element.goal("goal"), worth: element.tenths("worth") ?? 0) }
}

extension GoalScore {
  /// Reads the readiness for a goal.
  init(_ element: Element) { self.init(goal: element.goal("goal"), score: Score(element)) }
}

extension Element {
  /// A goal; one without a name where there is none, which the schema reports.
  fileprivate func goal(_ attribute: String) -> Goal {
    line(of: attribute).flatMap { Goal($0) } ?? .exam("")
  }
}
