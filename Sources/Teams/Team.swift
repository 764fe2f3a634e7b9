public import Assessment
public import Ontology
public import Planning

/// A team's people side by side, for one exam, as of one day.
///
/// It holds what the pages show of each person and no more, so that a team of ten thousand fits into memory.
public struct Team: Sendable {
  /// What is said about all people together in one competency.
  public struct Tally: Sendable, Hashable {
    /// The number of people by standing.
    public var counts: [ReadinessReport.Standing: Int]
    /// The average, where one may be shown (see ``TeamAverage``).
    public var average: Score?
  }

  /// The most people whose names a page shows; of a larger team it shows how many stand where.
  public static let mostNamed = 200

  /// The exam's outline.
  public let outline: TeamOutline
  /// Its competencies in order.
  public let competencies: [TeamOutline.Competency]
  /// What is said about all people together, competency by competency.
  public let tallies: [Tally]
  /// The day as of which risks are told.
  public let day: Day
  /// The people who aim at the exam, by name.
  public let members: [TeamMember]
  /// The people who aim at another one, by name; their hours count, their competencies are not compared.
  public let others: [TeamMember]
  /// Files that do not count since another is newer.
  public let superseded: [TeamRoster.Superseded]
  /// Files that could not be read, by path.
  public let unreadable: [String]
  /// Average readiness for the exam, where one may be shown (see ``TeamAverage``).
  public let average: Score?
  /// Who could help whom; the indices are those of ``members``.
  public let mentoring: Mentoring
  /// Hours, dates and costs of all people.
  public let hours: TeamHours

  /// Puts a team together.
  ///
  /// - Complexity: that of ``Mentoring/init(_:weights:)``.
  public init(_ roster: TeamRoster, outline: TeamOutline, day: Day, unreadable: [String] = []) {
    let members = roster.members.filter { $0.exam == outline.exam }
    self.outline = outline
    self.day = day
    self.unreadable = unreadable
    self.members = members
    competencies = outline.competencies
    others = roster.members.filter { $0.exam != outline.exam }
    superseded = roster.superseded
    average = TeamAverage.of(members.map { ($0.now, $0.isOpen) })
    tallies = competencies.indices.map { Tally($0, of: members) }
    mentoring = Mentoring(members, weights: competencies.map(\.weight))
    hours = TeamHours(roster.members)
  }

  /// The exam that most people of a team aim at, of equals the first by id; `nil` where the library has
  /// none of them.
  public static func commonExam(of members: [TeamMember], in library: Library) -> Exam? {
    var counts: [Exam.ID: Int] = [:]
    for member in members { counts[member.exam, default: 0] += 1 }
    return library.exams.filter { counts[$0.id] != nil }
      .min { (counts[$1.id] ?? 0, $0.id) < (counts[$0.id] ?? 0, $1.id) }
  }

  /// Whether there are so few people that a page can name each.
  public var namesPeople: Bool { members.count + others.count <= Self.mostNamed }

  /// What could go wrong with a person's goal.
  public func risks(of member: TeamMember) -> [TeamRisk] {
    var risks: [TeamRisk] = []
    if member.verdict == .tooUncertain { risks.append(.uncertain) }
    if let answered = member.profile?.lastAnswer, day.number - answered.number > ProfileAge.oldAfter {
      risks.append(.oldAnswers(answered))
    }
    if member.exam == outline.exam {
      if member.edition < outline.edition { risks.append(.earlierOutline(member.edition)) }
      if member.edition > outline.edition { risks.append(.laterOutline(member.edition)) }
    }
    guard let plan = member.plan else { return risks + [.noPlan] }
    if plan.projected.mean < plan.target { risks.append(.belowAim) }
    if plan.omitted > 0 { risks.append(.omitted(plan.omitted)) }
    if let exam = plan.examDate {
      if exam < day {
        risks.append(.examPast(exam))
      } else if plan.finish.high >= exam {
        risks.append(.late)
      }
    }
    if plan.overdue > 0 { risks.append(.overdue(plan.overdue)) }
    return risks
  }
}

extension Team.Tally {
  /// Counts people in one competency.
  fileprivate init(_ competency: Int, of members: [TeamMember]) {
    counts = [:]
    var known: [(score: Score, isOpen: Bool)] = []
    for member in members {
      guard let score = member.score(competency) else { continue }
      counts[score.teamStanding, default: 0] += 1
      known.append((score, member.isOpen))
    }
    average = TeamAverage.of(known)
  }
}
