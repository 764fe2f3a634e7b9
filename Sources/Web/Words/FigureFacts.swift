import Planning
import Wording

/// What is known, reached and forecast, as pages list it.
enum FigureFacts {
  /// The name and the value of each figure.
  static func rows(of plan: Plan) -> [(String, String)] {
    ReadinessFigures.Figure.allCases.map { ($0.title, Phrases.readiness(plan.figures[$0])) }
  }

  /// All three in a sentence, and that newer answers wait where they do.
  ///
  /// - Parameter isPlanBehind: Whether the plan was made from other answers than there are now.
  @MarkupBuilder
  static func sentence(_ figures: ReadinessFigures, isPlanBehind: Bool) -> Markup {
    figures.sentence(Phrases.readiness)
    if isPlanBehind {
      " "
      news
    }
  }

  /// What is said where the plan was made from other answers than there are now.
  @MarkupBuilder
  static var news: Markup {
    worded("The plan rests on earlier answers; ")
    link(worded("plan the rest anew"), to: "/replan")
    worded(" to take in what is new.")
  }
}
