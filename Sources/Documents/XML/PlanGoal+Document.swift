import Assessment
import Ontology
import Planning
import XML

// Goals of a plan, written and read.

extension PlanGoal {
  static let form = Form(
    PlanGoal.init(goal:title:weight:edition:examFee:now:projected:aloneQuarters:sections:),
    .attribute("id", \.goal, .goal), .attribute("title", \.title, .title),
    .attribute("weight", \.weight, .hundredths("goal-weight")), .optional("edition", \.edition, .day),
    .attribute("exam-fee", \.examFee, .title, unless: ""),
    .child("now", \.now, Score.form), .child("projected", \.projected, Score.form),
    .optional("alone-hours", \.aloneQuarters, .hours("pace-hours")),
    .children("section", \.sections, PlanReadiness.Part.form))
}

extension GoalWorth {
  /// What something is worth for a goal.
  static let form = Form(
    GoalWorth.init(goal:worth:), .attribute("goal", \.goal, .goal),
    .attribute("worth", \.worth, .tenths("points")))
}

extension GoalScore {
  /// Readiness for a goal on the plan's date.
  static let form = Form(
    GoalScore.init(goal:score:), .attribute("goal", \.goal, .goal), .part(\.score, Score.form))
}
