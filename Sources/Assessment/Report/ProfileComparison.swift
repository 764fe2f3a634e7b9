public import Ontology
import Wording

/// What moved between states of one profile, or between several profiles for one exam.
///
/// The errors of two states are taken as independent, so the variance of a change is the sum of both variances.
/// States of one person share answers and what is usual in the role, so their errors are correlated positively
/// and the intervals are wider than need be.
public struct ProfileComparison: Sendable {
  /// Why profiles cannot be compared.
  public enum Fault: Error, Sendable, Hashable {
    /// There are fewer than two.
    case tooFew
    /// They aim at these exams.
    case differentExams([Exam.ID])
  }

  /// A state to compare.
  public struct State: Sendable {
    /// What it is called, such as the path of its file.
    public var label: String
    /// The profile as it stood then.
    public var profile: Profile
    /// The assessment that it belongs to.
    public var model: AssessmentModel

    /// Creates a state.
    public init(_ label: String, profile: Profile, model: AssessmentModel) {
      self.label = label
      self.profile = profile
      self.model = model
    }

    /// The day as of which it is shown: that of its last entry.
    public var day: Day { profile.lastDay }
  }

  /// A readiness in every state.
  public struct Part: Sendable {
    /// Its id; empty for the exam and the role.
    public var id: String
    /// Its name.
    public var title: String
    /// The readiness, state by state.
    public var estimates: [Estimate]
    /// The change from the first state to the last, as a share.
    public var change: Change
  }

  /// A proficiency level with its 90 % interval, all within 0 to 4.
  public struct Level: Sendable, Hashable {
    /// The expected level.
    public var mean: Double
    /// The ends of the interval.
    public var low, high: Double

    init(_ moments: Moments) {
      func bounded(_ level: Double) -> Double { min(4, max(0, level)) }
      let half = moments.halfWidth90
      mean = bounded(moments.mean)
      low = bounded(moments.mean - half)
      high = bounded(moments.mean + half)
    }
  }

  /// A skill in every state.
  public struct SkillPart: Sendable {
    /// The skill.
    public var skill: Skill
    /// The levels, state by state.
    public var levels: [Level]
    /// The change from the first state to the last, in levels.
    public var change: Change
  }

  /// The states in the order of their days, those of one day as given.
  public let states: [State]
  /// Readiness for the exam.
  public let exam: Part
  /// Readiness for the role.
  public let role: Part
  /// By section.
  public let sections: [Part]
  /// By competency.
  public let competencies: [Part]
  /// The skills of the exam, what moved most first, ties in the order of the library.
  public let skills: [SkillPart]
  /// What each state but the first has that the one before it does not.
  public let news: [ProfileNews]

  /// Whether the states start from different roles; then the change of the role's readiness means nothing, for
  /// it is measured in two ways.
  public var rolesDiffer: Bool { Set(states.map(\.profile.role)).count > 1 }
  /// Whether the profiles bear different names.
  public var namesDiffer: Bool { Set(states.map(\.profile.name)).count > 1 }

  /// Compares states.
  ///
  /// - Throws: ``Fault`` for fewer than two states, or for states of different exams.
  /// - Complexity: that of ``AssessmentModel/belief(for:on:after:)`` for each state.
  public init(_ given: [State]) throws(Fault) {
    guard given.count > 1 else { throw .tooFew }
    let exams = given.map(\.profile.exam).reduce(into: [Exam.ID]()) { if !$0.contains($1) { $0.append($1) } }
    guard exams.count == 1 else { throw .differentExams(exams) }
    let ordered = given.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    let states = ordered.map(\.element)
    let reports = states.map { state in
      ReadinessReport(state.profile, belief: state.model.belief(for: state.profile), model: state.model)
    }
    self.states = states
    exam = Part(id: "", title: worded("Readiness for the exam"), reports.map(\.exam))
    role = Part(id: "", title: worded("Readiness for the role"), reports.map(\.role))
    sections = Self.parts(reports.map(\.sections))
    competencies = Self.parts(reports.map(\.competencies))
    skills = Self.skills(reports)
    news = zip(states, states.dropFirst()).map { ProfileNews(from: $0.profile, to: $1.profile) }
  }

  /// The parts that every state has.
  private static func parts(_ columns: [[ReadinessReport.Part]]) -> [Part] {
    columns[0].compactMap { part in
      let estimates = columns.compactMap { column in column.first { $0.id == part.id }?.estimate }
      return estimates.count == columns.count ? Part(id: part.id, title: part.title, estimates) : nil
    }
  }

  private static func skills(_ reports: [ReadinessReport]) -> [SkillPart] {
    let columns = reports.map { report in
      Dictionary(report.skills.map { ($0.skill.id, $0.proficiency) }, uniquingKeysWith: { first, _ in first })
    }
    let parts = reports[0].skills.compactMap { part -> SkillPart? in
      let moments = columns.compactMap { $0[part.skill.id] }
      guard moments.count == columns.count else { return nil }
      let levels = moments.map(Level.init)
      return SkillPart(
        skill: part.skill, levels: levels,
        change: Change(
          mean: levels[levels.count - 1].mean - levels[0].mean,
          variances: moments[0].variance, moments[moments.count - 1].variance, limit: 4))
    }
    return parts.enumerated().sorted { left, right in
      let (first, second) = (left.element.change.mean.magnitude, right.element.change.mean.magnitude)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

extension ProfileComparison.Part {
  fileprivate init(id: String, title: String, _ estimates: [Estimate]) {
    let (first, last) = (estimates[0], estimates[estimates.count - 1])
    self.init(
      id: id, title: title, estimates: estimates,
      change: Change(
        mean: last.mean - first.mean, variances: first.standardDeviation * first.standardDeviation,
        last.standardDeviation * last.standardDeviation, limit: 1))
  }
}
