public import Ontology
import Wording

/// How much each kind of evidence weighs: one printed rule for all.
///
/// A piece is a normal observation of the levels that it shows. Certificates, work and projects show them at least:
/// below the level they count like an observation, above it they say nothing, so that none of them lowers
/// readiness. One piece is one witness, however many
/// skills it names: with k skills the spread of each grows by √k, so that together they say no more about the
/// person as a whole than one would. It grows with age, too. Certificates, work and projects for one skill are
/// one story: together they never weigh more than one observation of half a level.
public enum EvidenceRule {
  /// The spread of a certificate of this year, in levels.
  public static let certificateSpread = 0.8
  /// The spread of work, in levels.
  public static let experienceSpread = 1.0
  /// The spread of a project that can be looked at, in levels.
  public static let projectSpread = 0.9
  /// The spread of a project that cannot, in levels.
  public static let unseenProjectSpread = 1.2
  /// The spread of a self-rating in another document, in levels of what the person believes of themselves.
  public static let claimSpread = 1.0
  /// How much every spread grows with each year since, in levels.
  public static let spreadPerYear = 0.2
  /// The least spread that certificates, work and projects together can reach for one skill, in levels.
  public static let leastSpread = 0.5
  /// The parts of a rater's spread: what is off in each skill, and what is off in all of them alike.
  public static let ratingSpread = (own: 0.5, shared: 0.5)
  /// The spread of a practice exam beyond chance, as a share of the section's readiness.
  public static let practiceExamSpread = 0.12
  /// The chance of a right guess in a practice exam, and the questions of a section if nobody says.
  public static let practiceExamGuessing = 0.25
  public static let practiceExamQuestions = 9

  /// The level that an amount of work usually leads to.
  public static func level(ofMonths months: Int) -> Int { months < 6 ? 1 : months < 36 ? 2 : 3 }

  /// The rule in sentences, for people.
  public static var explanation: String {
    worded(
      """
      Certificates, work and projects show their level at least and never lower a number. \
      A certificate counts like one observation of its level give or take 0.8 of a level, work 1.0, a project 0.9 \
      with something to look at and 1.2 without, and 0.2 more for each year since. A piece that names several \
      skills counts once, not once for each. Certificates, work and projects for one skill together count at most \
      like one observation give or take half a level. What a résumé says of you is read as a self-rating. A rating \
      by somebody else counts, once you accept it, give or take 0.7: it raises a skill of which less was believed, \
      lowers one of which more was, and moves related skills with it. A practice exam is corrected for guessing and \
      counts for its section give or take 12 points and the luck of so few questions.
      """)
  }

  /// How far a piece of evidence may be off in each of its skills, in levels.
  ///
  /// - Parameters:
  ///   - piece: What was shown.
  ///   - day: The day on which it is used.
  public static func spread(of piece: Evidence, on day: Day) -> Double {
    let count = Double(max(piece.shows.count, 1))
    let years = Double(max(0, day.number - piece.day.number)) / 365.25
    let fresh: Double
    switch piece.kind {
    case .certificate: fresh = certificateSpread * count.squareRoot()
    case .experience: fresh = experienceSpread * count.squareRoot()
    case .project:
      fresh = (piece.artefact == nil ? unseenProjectSpread : projectSpread) * count.squareRoot()
    case .claim: fresh = claimSpread
    case .rating:
      let (own, shared) = ratingSpread
      fresh = (own * own + count * shared * shared).squareRoot()
    case .practiceExam: fresh = practiceExamSpread
    }
    if case .practiceExam = piece.kind { return fresh }
    return fresh + spreadPerYear * years
  }

  /// What a practice exam says of a section's readiness: the share, and how far it may be off.
  ///
  /// The score is corrected for guessing (*formula scoring*: Lord & Novick 1968, section 14.4); the luck of few
  /// questions is that of a binomial share.
  public static func result(of score: Evidence.SectionScore) -> (share: Double, spread: Double) {
    let right = Double(score.percent) / 100
    let knowable = 1 - practiceExamGuessing
    // A share of exactly 0 or 1 would look like certainty: count half a question either way.
    let count = Double(max(score.questions ?? practiceExamQuestions, 1))
    let settled = (right * count + 0.5) / (count + 1)
    let luck = settled * (1 - settled) / (count * knowable * knowable)
    return (
      min(max((right - practiceExamGuessing) / knowable, 0), 1),
      (practiceExamSpread * practiceExamSpread + luck).squareRoot()
    )
  }

  /// The observations that some evidence comes to; practice exams and what does not count are left out.
  ///
  /// - Parameters:
  ///   - evidence: The evidence to use now.
  ///   - all: All evidence of the person, over which the cap is reckoned.
  ///   - day: The day on which it is used.
  ///   - index: The index of a skill; `nil` for one that is not in the library.
  public static func observations(
    of evidence: some Sequence<Evidence>, among all: [Evidence], on day: Day, index: (Skill.ID) -> Int?
  ) -> [RecordedEvidence] {
    var precisions: [Skill.ID: Double] = [:]
    for piece in all where piece.isCapped {
      let spread = spread(of: piece, on: day)
      for showing in piece.shows { precisions[showing.skill, default: 0] += 1 / (spread * spread) }
    }
    let most = 1 / (leastSpread * leastSpread)
    return evidence.filter(\.counts).flatMap { piece in
      let spread = spread(of: piece, on: day)
      return piece.shows.compactMap { showing -> RecordedEvidence? in
        guard let skill = index(showing.skill) else { return nil }
        let excess = piece.isCapped ? max(1, (precisions[showing.skill] ?? 0) / most) : 1
        return RecordedEvidence(
          skill: skill, level: Double(showing.level), spread: spread * excess.squareRoot(),
          isSelfImage: piece.kind == .claim, isLowerBound: piece.isCapped)
      }
    }
  }
}

extension Evidence {
  /// Whether it is part of the one story that certificates, work and projects tell about a skill.
  fileprivate var isCapped: Bool {
    switch kind {
    case .certificate, .experience, .project: true
    case .claim, .practiceExam, .rating: false
    }
  }
}
