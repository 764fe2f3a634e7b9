import Planning
import XML

extension Element {
  /// Where the learner stands and where the plan leads.
  init(_ readiness: PlanReadiness) {
    var children: [Element] = [
      .score("now", readiness.now), .score("projected", readiness.projected), .score("role", readiness.role),
    ]
    children += readiness.known.map { [.score("known", $0)] } ?? []
    children += [
      .text("verdict", readiness.verdictText, [.line("key", readiness.verdict)]),
      Element(
        "basis",
        [
          .whole("can-do", readiness.basis.canDo), .whole("check", readiness.basis.check),
          .whole("not-sure", readiness.basis.notSure),
        ]),
    ]
    if let overclaiming = readiness.overclaiming {
      children.append(
        Element(
          "over-claiming",
          [
            .hundredths("mean", overclaiming.mean), .hundredths("low", overclaiming.low),
            .hundredths("high", overclaiming.high),
          ]))
    }
    children += readiness.sections.map { Element("section", $0) }
    children += readiness.competencies.map { Element("competency", $0) }
    children += readiness.gaps.map { Element($0) }
    self = .group("readiness", [], children)
  }

  /// A readiness with its interval.
  static func score(_ name: String, _ score: Score) -> Element {
    Element(name, [.tenths("readiness", score.mean), .tenths("low", score.low), .tenths("high", score.high)])
  }

  /// A section or competency, as an element of a name.
  init(_ name: String, _ part: PlanReadiness.Part) {
    self = .group(
      name, [.line("id", part.id), .line("title", part.title), .tenths("weight", part.weight)],
      [.score("now", part.now), .score("projected", part.projected)])
  }

  private init(_ gap: PlanReadiness.Gap) {
    self.init(
      "gap",
      [
        .line("skill", gap.skill), .line("title", gap.title), .hundredths("proficiency", gap.proficiency),
        .hundredths("spread", gap.spread), .whole("needed", gap.needed), .tenths("worth", gap.worth),
        .hours("hours", gap.quarters),
      ])
  }
}
