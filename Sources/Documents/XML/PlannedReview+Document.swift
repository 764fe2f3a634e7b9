import Ontology
import Planning
import XML

extension PlannedReview {
  /// Reads a `<review>` of a week.
  init(_ element: Element) {
    self.init(
      number: element.whole("number") ?? 0, minutes: element.whole("minutes") ?? 0, day: element.day("day"),
      minute: element.clock("at"),
      items: element.elements(named: "recall").map {
        Item(
          skill: $0.line(of: "skill") ?? "", title: $0.line(of: "title") ?? "",
          retention: $0.whole("retention") ?? 0, instruction: $0.text.plain)
      })
  }
}

extension PlanRetention {
  /// Reads a `<retention>`.
  init(_ element: Element) {
    self.init(
      lastNumber: element.whole("last-review") ?? 0,
      skills: element.elements(named: "kept").map {
        Skill(
          skill: $0.line(of: "skill") ?? "", title: $0.line(of: "title") ?? "",
          retention: $0.tenths("retention") ?? 0,
          obstacle: $0.line(of: "obstacle").flatMap { Skill.Obstacle(rawValue: $0) })
      })
  }
}

extension OptimumBound {
  /// Reads an `<optimum>`.
  init(_ element: Element) {
    self.init(
      readiness: element.tenths("readiness") ?? 0, most: element.tenths("at-most") ?? 0,
      inAnyOrder: element.tenths("in-any-order"))
  }
}

extension Element {
  /// A review of a week.
  init(_ review: PlannedReview) {
    var attributes: [Attribute] = [.whole("number", review.number), .whole("minutes", review.minutes)]
    if let day = review.day { attributes.append(.day("day", day)) }
    if let minute = review.minute { attributes.append(.clock("at", minute)) }
    self = .group(
      "review", attributes,
      review.items.map { item in
        .text(
          "recall", item.instruction,
          [
            .line("skill", item.skill), .line("title", item.title), .whole("retention", item.retention),
          ])
      })
  }

  /// What is still there at the end of the plan.
  init(_ retention: PlanRetention) {
    self = .group(
      "retention", [.whole("last-review", retention.lastNumber)],
      retention.skills.map { skill in
        var attributes: [Attribute] = [
          .line("skill", skill.skill), .line("title", skill.title), .tenths("retention", skill.retention),
        ]
        if let obstacle = skill.obstacle { attributes.append(.line("obstacle", obstacle.rawValue)) }
        return Element("kept", attributes)
      })
  }

  /// How far the plan can be from the best.
  init(_ bound: OptimumBound) {
    var attributes: [Attribute] = [
      .tenths("readiness", bound.readiness), .tenths("at-most", bound.most),
    ]
    if let points = bound.inAnyOrder { attributes.append(.tenths("in-any-order", points)) }
    self.init("optimum", attributes)
  }
}
