public import Assessment
import Ontology
public import Planning
import Wording

/// A readiness report as JSON.
public struct ReportObject: Encodable {
  struct Part: Encodable {
    var id, title: String
    var weightPercent: Double
    var readiness: Interval
    var calibratedPercent: Double
  }

  struct SkillObject: Encodable {
    var id, title: String
    var neededLevel: Int
    var proficiency, standardDeviation: Double
    var attainment: Interval
    var standing: String
    var worthPoints, hours, calibratedPercent: Double
  }

  struct Overclaiming: Encodable { var levels, low, high: Double }

  struct Calibration: Encodable {
    var scenarios, right: Int
    var promised, standardDeviation: Double
  }

  struct Answers: Encodable {
    var longestRun: Int
    var isStraightLine, isRushed: Bool
    var medianSeconds: Double?
    var contradictions: [[String]]
    var unreadable, repeats: [String]
  }

  struct GoalObject: Encodable {
    var goal, title: String
    var weight: Double
    var readiness: Interval
    var calibratedPercent: Double
    var depth: Depth?
    var parts: [Part]
  }

  struct Depth: Encodable {
    struct Section: Encodable {
      var id: String
      var coveredPercent: Double
    }

    var tier, sentence: String
    var coveredPercent: Double
    var sections: [Section]

    init(_ depth: ExamDepth, of exam: Exam) {
      func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
      tier = depth.tier.rawValue
      sentence = depth.sentence
      coveredPercent = percent(depth.coveredShare)
      sections = zip(exam.sections, depth.sections).map {
        Section(id: $0.id.text, coveredPercent: percent($1))
      }
    }
  }

  /// What is known, reached and forecast, under the names that they have everywhere.
  struct Figures: Encodable { var known, reached, forecast: Interval }

  struct Witness: Encodable {
    var skill, rater, relation, day, distance: String
    var level: Int
    var ownView: Double
    var accepted: Bool
  }

  var learner, role, exam, edition, verdict, explanation, provenance: String
  var asOf: String
  var lastAnswer: String?
  var lastAnswerAgeDays: Int?
  /// How far questions back the readiness for the exam.
  var depth: Depth
  var readiness, roleReadiness: Interval
  /// The shares of the information behind the numbers that come from answers to calibrated items.
  var calibratedPercent, roleCalibratedPercent: Double
  var canDoAnswers, checkAnswers, notSureAnswers: Int
  var overclaiming: Overclaiming?
  var calibration: Calibration?
  var answers: Answers
  var witnesses: [Witness]
  var statementsPerSkill, scenariosPerSkill: [Int]
  var editionChanges: EditionChangesObject?
  var sections, competencies: [Part]
  var skills, gaps: [SkillObject]
  /// Only when goals were asked for; `sections`, `skills` and `gaps` are then theirs, `verdict` that of all of
  /// them together.
  var goals: [GoalObject]?
  var goalsReadiness: Interval?
  /// Only where there is a plan of the person.
  var plan: Figures?

  /// Puts together what a report says.
  public init(
    _ report: ReadinessReport, answers found: AnswerReport, profile: Profile, model: AssessmentModel,
    age: ProfileAge, hasGoals: Bool = false, figures: ReadinessFigures? = nil
  ) {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
    func part(_ part: ReadinessReport.Part) -> Part {
      Part(
        id: part.id, title: part.title, weightPercent: rounded(part.weight * 100),
        readiness: Interval(part.estimate), calibratedPercent: percent(part.calibratedShare))
    }
    func skill(_ part: ReadinessReport.SkillPart) -> SkillObject {
      SkillObject(
        id: part.skill.id.text, title: part.skill.title, neededLevel: part.neededLevel,
        proficiency: rounded(part.proficiency.mean),
        standardDeviation: rounded(part.proficiency.standardDeviation), attainment: Interval(part.attainment),
        standing: part.standing.rawValue, worthPoints: rounded(part.worth), hours: Double(part.quarters) / 4,
        calibratedPercent: percent(part.calibratedShare))
    }
    learner = profile.name
    role = profile.role.text
    exam = profile.exam.text
    edition = "\(profile.edition)"
    editionChanges = EditionChangesObject(profile, model: model)
    asOf = "\(age.day)"
    lastAnswer = age.lastAnswer.map { "\($0)" }
    lastAnswerAgeDays = age.days
    verdict = report.verdict.rawValue
    depth = Depth(report.examDepth, of: model.exam)
    explanation = report.explanation(aimsAtExam: report.goals.contains { $0.goal.isExam })
    provenance =
      report.calibratedShares.exam > 0
      ? worded("partly calibrated on people") : worded("authored, not calibrated on people")
    calibratedPercent = percent(report.calibratedShares.exam)
    roleCalibratedPercent = percent(report.calibratedShares.role)
    readiness = Interval(report.exam)
    roleReadiness = Interval(report.role)
    canDoAnswers = report.canDoCount
    checkAnswers = report.checkCount
    notSureAnswers = report.notSureCount
    overclaiming = report.overclaiming.map {
      let spread = $0.halfWidth90
      return Overclaiming(
        levels: rounded($0.mean), low: rounded($0.mean - spread), high: rounded($0.mean + spread))
    }
    statementsPerSkill = [report.bank.canDo.lowerBound, report.bank.canDo.upperBound]
    scenariosPerSkill = [report.bank.check.lowerBound, report.bank.check.upperBound]
    calibration = found.calibration.map {
      Calibration(
        scenarios: $0.checkCount, right: $0.rightCount, promised: rounded($0.expectedCount),
        standardDeviation: rounded($0.deviation))
    }
    let quality = found.quality
    answers = Answers(
      longestRun: quality.longestRun, isStraightLine: quality.isStraightLine, isRushed: quality.isRushed,
      medianSeconds: quality.medianSeconds,
      contradictions: quality.contradictions.map { [$0.easier.text, $0.harder.text] },
      unreadable: quality.unreadable.map(\.item.text), repeats: quality.repeats.map(\.item.text))
    witnesses = found.witnesses.map {
      Witness(
        skill: $0.skill.text, rater: $0.rater, relation: $0.relation.rawValue, day: "\($0.day)",
        distance: $0.distance.rawValue, level: $0.level, ownView: rounded($0.ownView), accepted: $0.isAccepted
      )
    }
    sections = report.sections.map(part)
    competencies = report.competencies.map(part)
    skills = report.skills.map(skill)
    gaps = (hasGoals ? report.gapsByYield : report.gaps).map(skill)
    goals =
      hasGoals
      ? report.goals.map { goal in
        GoalObject(
          goal: goal.goal.description, title: goal.title, weight: Double(goal.weight) / 100,
          readiness: Interval(goal.estimate), calibratedPercent: percent(goal.calibratedShare),
          depth: goal.depth.flatMap { depth in
            guard case .exam(let id) = goal.goal else { return nil }
            return model.library.exam(id).map { Depth(depth, of: $0) }
          },
          parts: goal.sections.map(part))
      } : nil
    plan = figures.map {
      Figures(known: Interval($0.known), reached: Interval($0.reached), forecast: Interval($0.forecast))
    }
    goalsReadiness = hasGoals ? Interval(report.overall) : nil
  }
}
