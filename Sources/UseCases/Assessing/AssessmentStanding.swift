public import Ontology

/// Where the assessments of a profile stand when the questionnaire is opened once more.
public enum AssessmentStanding: Sendable, Hashable {
  /// There is nothing to say: it begins, or goes on.
  case open
  /// The last assessment is complete.
  case complete(begun: Day, answers: Int)
  /// The last answer is so old that another assessment would tell more.
  case old(lastAnswer: Day)
  /// Another assessment was asked for, but one that was begun lately is not complete, and is gone on with.
  case goingOn(begun: Day)
  /// Another assessment has begun, and no question is left that would tell more.
  case exhausted
}
