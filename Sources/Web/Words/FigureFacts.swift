import Planning

/// What is known, reached and forecast, as pages list it.
enum FigureFacts {
  /// The name and the value of each figure.
  static func rows(of plan: Plan) -> [(String, String)] {
    ReadinessFigures.Figure.allCases.map { ($0.title, Phrases.readiness(plan.figures[$0])) }
  }
}
