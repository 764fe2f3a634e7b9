import Wording

/// How the three readings of readiness are called, the same for everybody and in every document.
extension ReadinessFigures.Figure {
  /// Its name, such as `Known from answers`.
  public var title: String {
    switch self {
    case .known: worded("Known from answers")
    case .reached: worded("Reached with recorded work")
    case .forecast: worded("Forecast for the end")
    }
  }

  /// Its name in the head of a column, or in the middle of a sentence.
  public var word: String {
    switch self {
    case .known: worded("known")
    case .reached: worded("reached")
    case .forecast: worded("forecast")
    }
  }

  /// What it is, in a few words.
  public var meaning: String {
    switch self {
    case .known: worded("what answers and evidence alone say")
    case .reached: worded("work that is recorded, and not tested yet")
    case .forecast: worded("with slips and forgetting allowed for")
    }
  }
}

extension ReadinessFigures {
  /// What is said beside the figures of a plan where the profile holds newer answers or evidence.
  public static var earlierAnswers: String {
    worded("The plan rests on earlier answers; 'readiness replan' takes in what is new.")
  }

  /// All three in a sentence.
  ///
  /// - Parameter written: How a readiness is written there, with its interval.
  public func sentence(_ written: (Score) -> String) -> String {
    worded(
      """
      Readiness: known from answers \(written(known)), reached with recorded work \(written(reached)), \
      forecast for the end \(written(forecast)).
      """)
  }
}
