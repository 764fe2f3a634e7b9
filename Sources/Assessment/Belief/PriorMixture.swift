/// What may be true of a person before the first answer: one of several kinds of people, each with its share.
///
/// One normal distribution is sure of what it cannot see: to it, people of another role than they said, people who
/// know one section and nothing else, and people who guess well look like anybody with so many right answers. Here
/// each kind of person has a distribution of its own, and the answers decide between them (a *finite mixture*;
/// the shares are updated by Bayes' rule with the probability that each kind gives to all answers).
public struct PriorMixture: Sendable {
  /// A kind of person.
  public struct Component: Sendable {
    /// What tells it from others; components of one kind differ in how lucky their guesses are.
    public var kind: PersonKind
    /// How common it is, 0 to 1; all shares together are 1.
    public var share: Double
    /// The expected state: see ``Belief/mean``.
    public var mean: [Double]
    /// The place of its covariance among those of the mixture.
    public var covariance: Int
    /// The least chance that a guess of theirs is right.
    public var leastGuessing: Double
    /// The least share of their answers that is given without reading.
    public var leastLapse: Double
    /// The share of their late answers that is given without reading; see ``RecordedResponse/isLate``.
    public var lateBlindShare: Double

    /// Creates a component.
    public init(
      kind: PersonKind, share: Double, mean: [Double], covariance: Int, leastGuessing: Double = 0,
      leastLapse: Double = 0, lateBlindShare: Double = 0
    ) {
      self.kind = kind
      self.share = share
      self.mean = mean
      self.covariance = covariance
      self.leastGuessing = leastGuessing
      self.leastLapse = leastLapse
      self.lateBlindShare = lateBlindShare
    }
  }

  /// The number of skills.
  public let skillCount: Int
  /// The kinds of people; their shares add up to 1.
  public let components: [Component]
  /// The covariances of the state; several components may have one in common.
  let covariances: [StateCovariance]

  /// Creates a mixture; the shares are divided by their sum.
  ///
  /// - Parameters:
  ///   - skillCount: The number of skills.
  ///   - components: The kinds of people.
  ///   - covariances: The covariances of the state, row after row.
  /// - Precondition: There is a component, no share is negative, and every covariance is one of those given.
  public init(skillCount: Int, components: [Component], covariances: [[Double]]) {
    self.init(
      skillCount: skillCount, components: components, covariances: covariances.map(StateCovariance.whole))
  }

  /// The same with covariances of which more may be known; all of them are whole, or none is.
  init(skillCount: Int, components: [Component], covariances: [StateCovariance]) {
    let total = components.reduce(0) { $0 + $1.share }
    precondition(total > 0 && components.allSatisfy { $0.share >= 0 }, "a mixture needs positive shares")
    precondition(
      components.allSatisfy { covariances.indices.contains($0.covariance) }, "no such covariance")
    precondition(
      covariances.allSatisfy { $0.isWhole == covariances[0].isWhole }, "all covariances are of one form")
    self.skillCount = skillCount
    self.covariances = covariances
    self.components = components.map { component in
      var component = component
      component.share /= total
      return component
    }
  }

  /// What the response model takes an answer of such a person for.
  static func response(_ response: RecordedResponse, by component: Component) -> RecordedResponse {
    var response = response
    response.item.lapse = max(response.item.lapse, component.leastLapse)
    if response.item.kind == .check {
      response.item.guessing = max(response.item.guessing, component.leastGuessing)
    }
    return response
  }

  /// The commonest component; the first of those that are equally common.
  var commonestComponent: Component {
    components[components.indices.reduce(0) { components[$1].share > components[$0].share ? $1 : $0 }]
  }

  /// The distribution of the commonest component before the first answer.
  ///
  /// - Complexity: O(S²) for S skills.
  var commonest: Belief {
    let component = commonestComponent
    return Belief(
      skillCount: skillCount,
      state: JointNormal(
        mean: component.mean, covariance: covariances[component.covariance].entries(skillCount: skillCount)))
  }

  /// Only the people of the commonest component, who are known to be that.
  var onlyCommonest: PriorMixture {
    var component = commonestComponent
    let covariance = covariances[component.covariance]
    (component.kind, component.share, component.covariance) = (.known, 1, 0)
    return PriorMixture(skillCount: skillCount, components: [component], covariances: [covariance])
  }

  /// The distribution of a component on some coordinates before the first answer.
  func marginal(of component: Component, coordinates: [Int]) -> CompactNormal {
    let covariance = covariances[component.covariance]
    return CompactNormal(mean: coordinates.map { component.mean[$0] }) {
      covariance.value(coordinates[$0], coordinates[$1], skillCount: skillCount)
    }
  }
}

/// A kind of person, as far as the prior tells them apart.
public enum PersonKind: Sendable, Hashable {
  /// As is usual in a role, by its place in the library.
  case role(Int)
  /// Strong in one section, by its place in the exam, and weak elsewhere.
  case specialist(Int)
  /// New to all of it.
  case novice
  /// Uneven, skill by skill.
  case patchwork
  /// Of the role, with an opinion of themselves that says little.
  case selfAssured
  /// Of the role, with an opinion of themselves that is far too high.
  case overclaiming
  /// Of the role, but often without reading the question.
  case inattentive
  /// Of the role, but too tired to read each of the last questions.
  case tired
  /// As was believed after an earlier assessment.
  case known
}
