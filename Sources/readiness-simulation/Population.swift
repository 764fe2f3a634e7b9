/// How the people of a simulation differ from those that the engine expects.
struct Population: Sendable, Hashable {
  /// What it is called in the tables.
  var name: String
  /// What the correlations of the skills are multiplied by.
  var correlationShare = 1.0
  /// By how much the mean level of the starting role is wrong; half of the people above, half below.
  var roleError = 0.0
  /// Degrees of freedom of the multivariate t distribution of the skills, scaled to the engine's variance;
  /// `nil` for a normal one.
  var skillTails: Int?
  /// The mean over-claiming, in levels; people differ by `overclaimingSpread`.
  var overclaimingMean = 0.3
  var overclaimingSpread = 0.9
  /// The correlation of over-claiming with the person's general level.
  var overclaimingCorrelation = 0.0
  /// How far a person misjudges a single skill, which all its can-do items share, and degrees of freedom.
  var misjudgementSpread = 0.6
  var misjudgementTails: Int?
  /// The share of answers given at random, on top of the lapses that the engine expects.
  var carelessShare = 0.0
  /// How much easier or harder a scenario is for this person than its skills are, in levels.
  var scenarioSpread = 0.0

  /// What people's skills look like, where they are not drawn from the role.
  enum Shape: Sendable, Hashable {
    /// Perfect in one section, drawn for each person, and nothing elsewhere.
    case oneSection
    /// Perfect in a random half of the skills, and nothing in the other.
    case halves
    /// Nothing at all.
    case nothing
  }

  /// What people do with a question that they do not know.
  enum Guessing: Sendable, Hashable {
    /// They guess, and are right as often as chance has it.
    case chance
    /// They say that they are not sure.
    case never
    /// They guess half of them right.
    case half
  }

  /// What the skills look like; `nil` if they are drawn from the role.
  var shape: Shape?
  /// What is done with a question that is not known.
  var guessing = Guessing.chance
  /// The answer after which people tire: of those that follow, a share between 20 and 50 %, drawn for each
  /// person, is given without reading.
  var tiresAfter: Int?
  /// The rating that people give to every statement, if it is always the same.
  var rating: Int?
  /// The true discriminations as a share of those with which the bank was first authored.
  var steepness = 1.0

  /// Whether the design sets a bar for these people.
  var hasBar = false

  /// People as the engine expects them.
  static let model = Population(name: "drawn from the model")

  /// People who differ from what the engine expects, each in one way.
  static let others = [
    Population(
      name: "over-claimers (by 1.5 levels)", overclaimingMean: 1.5, overclaimingSpread: 0.3, hasBar: true),
    Population(
      name: "under-claimers (by 0.9 levels)", overclaimingMean: -0.9, overclaimingSpread: 0.3, hasBar: true),
    Population(name: "spiky (a quarter of the correlations)", correlationShare: 0.25, hasBar: true),
    Population(name: "heavy tails (multivariate t, 3 d.f.)", skillTails: 3, hasBar: true),
    Population(name: "Dunning–Kruger pattern (r = −0.6)", overclaimingCorrelation: -0.6),
    Population(name: "careless (10 % random answers)", carelessShare: 0.1),
    Population(name: "role's level wrong by 0.6", roleError: 0.6),
    Population(name: "milder over-claiming (spread 0.6)", overclaimingSpread: 0.6),
  ]

  /// People who are hard on the model: the design's bars are for these.
  static let hard = [
    Population(name: "never guess: “not sure” instead", guessing: .never, hasBar: true),
    Population(name: "test-wise: half of the unknown guessed right", guessing: .half, hasBar: true),
    Population(name: "tired from item 30 (20–50 % random)", tiresAfter: 30, hasBar: true),
    Population(name: "one section perfect, nothing else", shape: .oneSection, hasBar: true),
    Population(name: "a random half of the skills perfect", shape: .halves, hasBar: true),
    Population(
      name: "inflate self-ratings (by 3 levels)", overclaimingMean: 3, overclaimingSpread: 0, hasBar: true),
    Population(name: "discriminations 60 % of the authored", steepness: 0.6, hasBar: true),
    Population(name: "knows nothing, rates “on my own”", shape: .nothing, rating: 2, hasBar: true),
  ]
}
