public import Ontology

/// Which answers and which evidence moved a number, and by how much.
///
/// What one of them contributed is the number as it stands less the number that would stand if it had not been
/// given and all else were the same. Contributions do not add up to the whole movement: what two answers say in
/// common is missed only when both are gone.
public struct Explanation: Sendable {
  /// A number that can be explained.
  public enum Subject: Sendable, Hashable {
    /// Readiness for the exam.
    case exam
    /// Readiness for the role.
    case role
    /// Readiness for a section, by its place.
    case section(Int)
    /// Readiness for a competency, by its place.
    case competency(Int)
    /// Proficiency in a skill, by its index.
    case skill(Int)
    /// How far the person rates themselves above their proficiency.
    case overclaiming
  }

  /// A number with its 90 % interval: points of 100 for a readiness, levels for the others.
  public struct Value: Sendable, Hashable {
    /// The expected value.
    public var mean: Double
    /// The ends of the interval.
    public var low, high: Double
  }

  /// Something that moved the number.
  public enum Source: Sendable, Hashable {
    /// An answer.
    case response(Profile.Response)
    /// A piece of evidence.
    case evidence(Evidence)
  }

  /// By how much something moved the number.
  public struct Contribution: Sendable, Hashable {
    /// What did.
    public var source: Source
    /// By how much, in the number's own unit.
    public var effect: Double
  }

  /// What is explained.
  public let subject: Subject
  /// The number before the first answer.
  public let before: Value
  /// The number as it stands.
  public let now: Value
  /// What moved it, the greatest movement first, ties in the order of time.
  public let contributions: [Contribution]

  /// Explains a number.
  ///
  /// - Parameters:
  ///   - subject: The number to explain.
  ///   - profile: The answers and the evidence that moved it.
  ///   - model: The assessment of the profile's role for its exam.
  ///   - day: The day for which to say it; see ``AssessmentModel/belief(for:on:after:)``.
  ///   - progress: Told how many of how many are worked out.
  /// - Complexity: as many beliefs as there are answers and pieces of evidence.
  public init(
    _ subject: Subject, profile: Profile, model: AssessmentModel, on day: Day? = nil,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    let timeline = ProfileTimeline(profile)
    func value(_ timeline: ProfileTimeline) -> Value {
      Value(of: subject, belief: model.belief(along: timeline, until: day), model: model)
    }
    let now = value(timeline)
    var others: [(Source, ProfileTimeline)] = []
    for (index, step) in timeline.steps.enumerated() {
      for (place, piece) in step.evidence.enumerated() where piece.counts {
        var without = timeline
        without.steps[index].evidence.remove(at: place)
        others.append((.evidence(piece), without))
      }
      for (place, response) in step.responses.enumerated() where model.counts(response.item) {
        var without = timeline
        without.steps[index].responses.remove(at: place)
        others.append((.response(response), without))
      }
    }
    var found: [Contribution] = []
    for (index, (source, without)) in others.enumerated() {
      found.append(Contribution(source: source, effect: now.mean - value(without).mean))
      progress(index + 1, others.count)
    }
    self.subject = subject
    self.now = now
    before = Value(of: subject, belief: model.prior, model: model)
    contributions = found.enumerated().sorted { left, right in
      let (first, second) = (left.element.effect.magnitude, right.element.effect.magnitude)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

extension Explanation.Value {
  init(of subject: Explanation.Subject, belief: Belief, model: AssessmentModel) {
    switch subject {
    case .exam: self.init(model.examMeasure.estimate(belief))
    case .role: self.init(model.roleMeasure.estimate(belief))
    case .section(let index): self.init(model.sectionMeasure(index).estimate(belief))
    case .competency(let index): self.init(model.competencyMeasure(index).estimate(belief))
    case .skill(let index): self.init(belief.proficiency(index))
    case .overclaiming: self.init(belief.overclaiming)
    }
  }

  private init(_ estimate: Estimate) {
    let interval = estimate.interval90
    self.init(mean: estimate.mean * 100, low: interval.lowerBound * 100, high: interval.upperBound * 100)
  }

  private init(_ moments: Moments) {
    let half = moments.halfWidth90
    self.init(mean: moments.mean, low: moments.mean - half, high: moments.mean + half)
  }
}
