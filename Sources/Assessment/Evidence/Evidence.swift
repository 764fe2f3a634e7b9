public import Ontology

/// Something other than an answer that says how far a person is: a certificate, work, a project, the result of a
/// practice exam, or what somebody else thinks.
public struct Evidence: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A certificate that somebody issued.
    case certificate
    /// Work, with its length in months.
    case experience(months: Int)
    /// Something that the person made.
    case project
    /// What the person says of themselves in another document, such as a résumé; read as a self-rating.
    case claim
    /// The result of a practice exam, by section.
    case practiceExam([SectionScore])
    /// What another person thinks; counts only once the learner has accepted it.
    case rating(Relation, Decision)

    /// The word for it in documents and on the command line.
    public var word: String {
      switch self {
      case .certificate: "certificate"
      case .experience: "experience"
      case .project: "project"
      case .claim: "claim"
      case .practiceExam: "practice-exam"
      case .rating: "rating"
      }
    }
  }

  /// What a rater is to the learner.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case mentor, manager, peer
  }

  /// What the learner has decided about a rating.
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    /// Nothing yet: it is shown, and counts for nothing.
    case open
    /// It counts.
    case accepted
    /// It is kept, and neither counts nor is shown among the scores.
    case declined
  }

  /// A skill that the evidence speaks of, with the level.
  public struct Showing: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The proficiency level, 0 to 4.
    public var level: Int

    /// Creates a showing.
    public init(skill: Skill.ID, level: Int) {
      self.skill = skill
      self.level = level
    }
  }

  /// The result of a practice exam in one section.
  public struct SectionScore: Sendable, Hashable {
    /// The section.
    public var section: Exam.Section.ID
    /// Right answers in percent, 0 to 100.
    public var percent: Int
    /// The number of questions, if known.
    public var questions: Int?

    /// Creates a result.
    public init(section: Exam.Section.ID, percent: Int, questions: Int? = nil) {
      self.section = section
      self.percent = percent
      self.questions = questions
    }
  }

  /// What it is.
  public var kind: Kind
  /// Its name: of the certificate, the job, the project, the practice exam, or of the rater.
  public var title: String
  /// The day of issue, of the end of the work, of the exam, or of the rating.
  public var day: Day
  /// The day on which the learner recorded it.
  public var recorded: Day
  /// Where it can be looked at: a link, or the name of a file.
  public var artefact: String?
  /// The skills that it speaks of; none for a practice exam.
  public var shows: [Showing]

  /// Creates a piece of evidence.
  public init(
    kind: Kind, title: String, day: Day, recorded: Day, artefact: String? = nil, shows: [Showing] = []
  ) {
    self.kind = kind
    self.title = title
    self.day = day
    self.recorded = recorded
    self.artefact = artefact
    self.shows = shows
  }

  /// Whether it enters the belief.
  public var counts: Bool {
    if case .rating(_, let decision) = kind { decision == .accepted } else { true }
  }
}
