public import Assessment
public import Ontology
public import Planning

/// What a team's page needs of one profile: where the person stands, and none of their answers.
public struct TeamProfile: Sendable, Hashable {
  /// The file's path below the team's folder.
  public var file: String
  /// The person's name as they wrote it.
  public var name: String
  /// The role that they start from.
  public var role: Role.ID
  /// The role's name.
  public var roleTitle: String
  /// The exam.
  public var exam: Exam.ID
  /// The exam's name.
  public var examTitle: String
  /// The edition of the outline on which the profile was begun.
  public var edition: Day
  /// The day on which it was begun.
  public var created: Day
  /// The last day on which anything was recorded, as of which the numbers are.
  public var lastEntry: Day
  /// The day of the newest answer; `nil` where there is none.
  public var lastAnswer: Day?
  /// The number of answers.
  public var answerCount: Int
  /// Whether the person lets averages of fewer than five people count them.
  public var isOpen: Bool
  /// Readiness for the exam.
  public var now: Score
  /// Readiness in each competency of the exam's outline, in its order.
  public var competencies: [Score]
  /// Tells copies of one profile from profiles of two people who share name, role and day: a checksum of
  /// the first answers, which a later copy still has.
  public var beginning: UInt64
  /// Whether the answers fit together; *ready* is not said of others.
  public var isTrusted = true
  /// How far questions back the numbers; `nil` where that is not known.
  public var depth: ExamDepth.Tier?

  /// Creates a summary from its parts.
  public init(
    file: String, name: String, role: Role.ID, roleTitle: String, exam: Exam.ID, examTitle: String,
    edition: Day, created: Day, lastEntry: Day, lastAnswer: Day?, answerCount: Int, isOpen: Bool, now: Score,
    competencies: [Score], beginning: UInt64, depth: ExamDepth.Tier? = nil
  ) {
    self.file = file
    self.name = name
    self.role = role
    self.roleTitle = roleTitle
    self.exam = exam
    self.examTitle = examTitle
    self.edition = edition
    self.created = created
    self.lastEntry = lastEntry
    self.lastAnswer = lastAnswer
    self.answerCount = answerCount
    self.isOpen = isOpen
    self.now = now
    self.competencies = competencies
    self.beginning = beginning
    self.depth = depth
  }

  /// Scores a profile as of its last entry, as `readiness score` shows it.
  ///
  /// - Parameters:
  ///   - profile: The profile of one person.
  ///   - file: The file's path below the team's folder.
  ///   - model: The assessment of the profile's role for its exam.
  /// - Complexity: that of `AssessmentModel.belief(for:on:after:)`.
  public init(_ profile: Profile, file: String, model: AssessmentModel) {
    let age = ProfileAge(profile)
    let belief = model.belief(for: profile, on: age.day)
    let responses = profile.allResponses
    self.init(
      file: file, name: profile.name, role: profile.role, roleTitle: model.role.title, exam: profile.exam,
      examTitle: model.exam.title, edition: profile.edition, created: profile.created,
      lastEntry: age.lastEntry, lastAnswer: age.lastAnswer, answerCount: responses.count,
      isOpen: profile.isOpenToTeam, now: Score(model.examMeasure.estimate(belief)),
      competencies: model.exam.competencies.indices.map {
        Score(model.competencyMeasure($0).estimate(belief))
      }, beginning: Self.checksum(responses.prefix(8)),
      depth: model.library.depth(of: model.exam).tier)
    isTrusted = !ResponseQuality(profile, model: model).isUnusual
  }

  /// Of items, answers, days and times.
  private static func checksum(_ responses: ArraySlice<Profile.Response>) -> UInt64 {
    var fingerprint = Fingerprint()
    for response in responses {
      fingerprint.add(
        entry: [
          response.item.text, response.answer.key, "\(response.day.number)", "\(response.tenths ?? -1)",
        ])
    }
    return fingerprint.hash
  }
}
