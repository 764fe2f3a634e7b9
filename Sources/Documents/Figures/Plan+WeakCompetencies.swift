import Planning

extension Plan {
  /// The competencies below the target, those first that hold back most of the exam.
  var weakCompetencies: [PlanReadiness.Part] {
    func lost(_ part: PlanReadiness.Part) -> Int { part.weight * (1000 - part.now.mean) }
    return reached(in: readiness.competencies).enumerated()
      .filter { $0.element.now.mean < conditions.target }
      .sorted { (lost($0.element), $1.offset) > (lost($1.element), $0.offset) }
      .map(\.element)
  }
}
