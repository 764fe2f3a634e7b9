import ArgumentParser
import Assessment
import Host
import Ontology
import Terminal

/// `readiness score`: where a person stands.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show readiness by exam, section, competency and skill, and the gaps worth most.",
    discussion: """
      EXAMPLE
        readiness score profile.xml
        readiness score profile.xml --json
      """)

  @Argument(help: "The profile.")
  var profile: String = "profile.xml"

  @Flag(help: "Write JSON with every skill.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let read = try ProfileFile(path: profile).read(workspace)
    let model = try workspace.model(for: read)
    let report = ReadinessReport(read, belief: model.belief(for: read), model: model)
    if json {
      // Programs read the same in the field editionChanges.
      return try Console.write(try JSONText.pretty(ReportObject(report, profile: read, model: model)))
    }
    EditionNotice(model: model).say(to: read)
    try Console.write(ReportText(report, model: model, style: Style(colour: Console.allowsColour)).text)
  }
}

/// A readiness report as JSON.
private struct ReportObject: Encodable {
  struct Part: Encodable {
    var id, title: String
    var weightPercent: Double
    var readiness: Interval
  }

  struct SkillObject: Encodable {
    var id, title: String
    var neededLevel: Int
    var proficiency, standardDeviation: Double
    var attainment: Interval
    var standing: String
    var worthPoints, hours: Double
  }

  struct Overclaiming: Encodable { var levels, low, high: Double }

  var learner, role, exam, edition, verdict, explanation, provenance: String
  var readiness, roleReadiness: Interval
  var canDoAnswers, checkAnswers, notSureAnswers: Int
  var overclaiming: Overclaiming?
  var editionChanges: EditionChangesObject?
  var sections, competencies: [Part]
  var skills, gaps: [SkillObject]

  init(_ report: ReadinessReport, profile: Profile, model: AssessmentModel) {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    func part(_ part: ReadinessReport.Part) -> Part {
      Part(
        id: part.id, title: part.title, weightPercent: rounded(part.weight * 100),
        readiness: Interval(part.estimate))
    }
    func skill(_ part: ReadinessReport.SkillPart) -> SkillObject {
      SkillObject(
        id: part.skill.id.text, title: part.skill.title, neededLevel: part.neededLevel,
        proficiency: rounded(part.proficiency.mean),
        standardDeviation: rounded(part.proficiency.standardDeviation), attainment: Interval(part.attainment),
        standing: part.standing.rawValue, worthPoints: rounded(part.worth), hours: Double(part.quarters) / 4)
    }
    learner = profile.name
    role = profile.role.text
    exam = profile.exam.text
    edition = "\(profile.edition)"
    editionChanges = EditionChangesObject(profile, model: model)
    verdict = report.verdict.rawValue
    explanation = report.verdict.explanation
    provenance = report.isCalibrated ? "partly calibrated on people" : "authored, not calibrated on people"
    readiness = Interval(report.exam)
    roleReadiness = Interval(report.role)
    canDoAnswers = report.canDoCount
    checkAnswers = report.checkCount
    notSureAnswers = report.notSureCount
    overclaiming = report.overclaiming.map {
      let spread = 1.6448536269514722 * $0.standardDeviation
      return Overclaiming(
        levels: rounded($0.mean), low: rounded($0.mean - spread), high: rounded($0.mean + spread))
    }
    sections = report.sections.map(part)
    competencies = report.competencies.map(part)
    skills = report.skills.map(skill)
    gaps = report.gaps.map(skill)
  }
}
