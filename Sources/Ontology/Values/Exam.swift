/// One edition of an exam, with its outline as published and our mapping to skills.
public struct Exam: Sendable, Hashable {
  /// The key of an exam; editions share it.
  public typealias ID = Identifier<Exam>

  /// A published fact with its source.
  public struct Fact: Sendable, Hashable {
    /// What it is about, such as `fee`.
    public var name: String
    /// The fact in our words.
    public var text: String
    /// The address where it stands.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
  }

  /// Something to do first for a person whom the exam does not suit yet; a recommendation, never a condition.
  public struct SteppingStone: Sendable, Hashable {
    /// Its name.
    public var title: String
    /// Its address.
    public var url: String
    /// For whom it is.
    public var advice: String
    /// The exam of the library that it is, if the library has it.
    public var exam: ID?
  }

  /// Parameters of the assessment's prior and of its response model.
  public struct AssessmentParameters: Sendable, Hashable {
    /// Share of variance common to all skills.
    public var generalShare = 0.30
    /// Share common to a section.
    public var sectionShare = 0.15
    /// Share common to a competency.
    public var competencyShare = 0.20
    /// How strongly a skill follows its prerequisites, 0 to 1.
    public var prerequisitePull = 0.35
    /// Share of answers that are random.
    public var lapse = 0.05
    /// Mean over-claiming of people, in levels.
    public var overclaimingMean = 0.3
    /// Standard deviation of over-claiming between people, in levels.
    public var overclaimingSpread = 0.9
    /// Standard deviation of a person's misjudgement of a single skill, in levels.
    public var misjudgementSpread = 0.6
    /// Months after which a belief that nothing renews is half as far from what is usual.
    public var halfLife = 24.0

    /// Creates the defaults of the model.
    public init() {}
  }

  /// A section of the outline.
  public struct Section: Sendable, Hashable {
    /// The key of a section.
    public typealias ID = Identifier<Section>
    /// The key.
    public var id: ID
    /// Its name as published.
    public var title: String
    /// Its weight in percent as published; the weights of an exam may not sum to 100. Where a range is published,
    /// the middle of ``range``.
    public var weight: Double
    /// The range in percent, where the issuer publishes one instead of a weight.
    public var range: ClosedRange<Double>?
    /// Whether the issuer calls the weight approximate.
    public var isApproximate: Bool
    /// The address of the source.
    public var source: String
    /// Its competencies.
    public var competencies: [Competency]
    /// Where it is written.
    public var place: Place
  }

  /// A numbered objective of a section.
  public struct Competency: Sendable, Hashable {
    /// The key of a competency.
    public typealias ID = Identifier<Competency>
    /// The key.
    public var id: ID
    /// The number in this edition's guide.
    public var number: String
    /// Its name in our words.
    public var title: String
    /// Its share of the section, if one is given; else the importance of its considerations counts.
    public var weight: Double?
    /// Its lettered points.
    public var considerations: [Consideration]
    /// Where it is written.
    public var place: Place
  }

  /// A lettered point of a competency.
  public struct Consideration: Sendable, Hashable {
    /// The key, such as `pmle.1.1.a`.
    public var id: String
    /// The point in our words.
    public var text: String
    /// Its weight among the considerations of the section; authored, unless the issuer publishes one.
    public var importance: Double
    /// The skills that it asks for.
    public var needs: [Need]
    /// Where it is written.
    public var place: Place
  }

  /// A skill that a consideration asks for.
  public struct Need: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The proficiency level needed, 1 to 4.
    public var level: Int
    /// Its weight among the needs of the consideration.
    public var importance: Double
    /// Where it is written.
    public var place: Place
  }

  /// The key.
  public var id: ID
  /// The exam's name.
  public var title: String
  /// Who holds it.
  public var issuer: String
  /// The day from which this outline is in force.
  public var edition: Day
  /// The edition before, if any.
  public var supersedes: Day?
  /// The day on which the facts were last checked.
  public var checked: Day
  /// The address of the guide.
  public var source: String
  /// Whether the weights of competencies are the issuer's; otherwise they are this library's own.
  public var isCompetencySplitPublished: Bool
  /// Whether it is the exam that is proposed where nothing says which.
  public var isUsual = false
  /// The exams whose subjects lie nearest; those of an outline that stands alone.
  public var near: [ID] = []
  /// The day on which it was retired; `nil` for an exam that can be taken.
  public var retired: Day?
  /// The exam that came in its place, if it was retired and one did.
  public var successor: ID?
  /// One sentence on what the exam is about.
  public var summary: String
  /// Facts with sources.
  public var facts: [Fact]
  /// What to do first when the exam does not suit yet.
  public var steppingStones: [SteppingStone]
  /// Parameters of the assessment.
  public var assessment: AssessmentParameters
  /// The sections in order.
  public var sections: [Section]
  /// How many questions it has and how long it takes; `nil` where the library does not say.
  public var sitting: Sitting?
  /// How long the certificate holds; `nil` where the library does not say.
  public var certificate: Certificate?
  /// When the exam may be taken again; `nil` where the library does not say.
  public var retakes: Retakes?
  /// Earlier outlines, oldest first, and what each next one changed; empty where nothing is told.
  public var editions: [Edition] = []
  /// Where it is written.
  public var place: Place

  /// All competencies in order.
  public var competencies: [Competency] { sections.flatMap(\.competencies) }
}
