import Assessment
import Ontology
import Planning
import Wording
import XML

// Where the learner stands and where the plan leads, written and read.

extension PlanReadiness {
  static let form = Form(
    PlanReadiness.init(
      now:projected:role:known:verdict:grounds:basis:overclaiming:sections:competencies:gaps:),
    .child("now", \.now, Score.form), .child("projected", \.projected, Score.form),
    .child("role", \.role, Score.form), .optionalChild("known", \.known, Score.form),
    .inside("verdict", .attribute("key", \.verdict, .word("verdict-key"))),
    .inside("verdict", .part(\.grounds, VerdictGrounds.form)), .child("basis", \.basis, Basis.form),
    .optionalChild("over-claiming", \.overclaiming, Overclaiming.form),
    .children("section", \.sections, Part.form), .children("competency", \.competencies, Part.form),
    .children("gap", \.gaps, Gap.form))
}

extension Score {
  /// A readiness with its interval.
  static let form = Form(
    Score.init(mean:low:high:), .attribute("readiness", \.mean, .tenths("percent")),
    .attribute("low", \.low, .tenths("percent")), .attribute("high", \.high, .tenths("percent")))
}

extension VerdictGrounds {
  fileprivate static let form = Form<VerdictGrounds>(
    { (depth: Depth?, text: String) throws(Misreading) -> VerdictGrounds in
      guard !text.isEmpty else { return .rule(depth) }
      guard depth == nil else {
        throw Misreading(worded("the verdict has words beside its depth"), worded("remove the words"))
      }
      return .text(text)
    }, .optionalPart(["depth", "covered"], \.depth, Depth.form), .content(\.words, .line("text")))

  private var depth: Depth? { if case .rule(let depth) = self { depth } else { nil } }

  private var words: String { if case .text(let text) = self { text } else { "" } }
}

extension VerdictGrounds.Depth {
  fileprivate static let form = Form(
    VerdictGrounds.Depth.init(tier:covered:), .attribute("depth", \.tier, .word("depth")),
    .attribute("covered", \.covered, .whole("share")))
}

extension PlanReadiness.Basis {
  fileprivate static let form = Form(
    PlanReadiness.Basis.init(canDo:check:notSure:), .attribute("can-do", \.canDo, .whole("count")),
    .attribute("check", \.check, .whole("count")), .attribute("not-sure", \.notSure, .whole("count")))
}

extension PlanReadiness.Overclaiming {
  fileprivate static let form = Form(
    PlanReadiness.Overclaiming.init(mean:low:high:), .attribute("mean", \.mean, .hundredths("proficiency")),
    .attribute("low", \.low, .hundredths("proficiency")),
    .attribute("high", \.high, .hundredths("proficiency")))
}

extension PlanReadiness.Part {
  /// A section or a competency.
  static let form = Form(
    PlanReadiness.Part.init(id:title:weight:now:projected:), .attribute("id", \.id, .id),
    .attribute("title", \.title, .title), .attribute("weight", \.weight, .tenths("percent")),
    .child("now", \.now, Score.form), .child("projected", \.projected, Score.form))
}

extension PlanReadiness.Gap {
  fileprivate static let form = Form(
    PlanReadiness.Gap.init(skill:title:proficiency:spread:needed:worth:quarters:),
    .attribute("skill", \.skill, .id), .attribute("title", \.title, .title),
    .attribute("proficiency", \.proficiency, .hundredths("proficiency")),
    .attribute("spread", \.spread, .hundredths("spread")), .attribute("needed", \.needed, .whole("level")),
    .attribute("worth", \.worth, .tenths("points")), .attribute("hours", \.quarters, .hours("hours")))
}

/// The rules about the verdict.
extension PlanRules {
  /// A verdict has a depth with its share, or words alone.
  func verdictIsWhole(_ faults: inout Faults) {
    guard let verdict = root.first("readiness")?.first("verdict") else { return }
    do throws(Misreading) {
      _ = try VerdictGrounds.form.read(verdict)
    } catch {
      faults.add(error)
    }
  }
}
