import Planning
import XML

extension PlanReadiness {
  /// Reads the `<readiness>` of a plan that has been checked.
  init(_ element: Element) {
    let verdict = element.first("verdict")
    let basis = element.first("basis") ?? Element("basis")
    self.init(
      now: Score(element.first("now")), projected: Score(element.first("projected")),
      role: Score(element.first("role")), verdict: verdict?.line(of: "key") ?? "",
      verdictText: element.text(of: "verdict"),
      basis: Basis(
        canDo: basis.whole("can-do") ?? 0, check: basis.whole("check") ?? 0,
        notSure: basis.whole("not-sure") ?? 0),
      overclaiming: element.first("over-claiming").map {
        Overclaiming(
          mean: $0.hundredths("mean") ?? 0, low: $0.hundredths("low") ?? 0, high: $0.hundredths("high") ?? 0)
      },
      sections: element.elements(named: "section").map { Part($0) },
      competencies: element.elements(named: "competency").map { Part($0) },
      gaps: element.elements(named: "gap").map { Gap($0) })
    known = element.first("known").map { Score($0) }
  }
}

extension Score {
  /// Reads a readiness with its interval.
  init(_ element: Element?) {
    self.init(
      mean: element?.tenths("readiness") ?? 0, low: element?.tenths("low") ?? 0,
      high: element?.tenths("high") ?? 0)
  }
}

extension PlanReadiness.Part {
  /// Reads a section or competency.
  init(_ element: Element) {
    self.init(
      id: element.line(of: "id") ?? "", title: element.line(of: "title") ?? "",
      weight: element.tenths("weight") ?? 0,
      now: Score(element.first("now")), projected: Score(element.first("projected")))
  }
}

extension PlanReadiness.Gap {
  fileprivate init(_ element: Element) {
    self.init(
      skill: element.line(of: "skill") ?? "", title: element.line(of: "title") ?? "",
      proficiency: element.hundredths("proficiency") ?? 0, spread: element.hundredths("spread") ?? 0,
      needed: element.whole("needed") ?? 0, worth: element.tenths("worth") ?? 0,
      quarters: element.quarters("hours") ?? 0)
  }
}
