import Assessment
import Ontology
import Planning
import Wording
import XML

// Several exams in one plan, each with its day, and those that are passed.

extension Field<Plan, [ExamDay]> {
  /// The exams before the last one, whose days stand beside their goals.
  static var earlierExams: Self {
    Self(
      read: { (element) throws(Misreading) -> [ExamDay] in
        guard let last = element.first("conditions")?.day("exam-date") else { return [] }
        let goals = element.first("subject")?.elements(named: "goal") ?? []
        return goals.compactMap { goal in
          guard let day = goal.day("exam-date"), day < last,
            let id = goal.line(of: "id").flatMap({ Goal($0) })
          else { return nil }
          return ExamDay(id, on: day)
        }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      },
      write: { plan, element in
        guard plan.hasExamOrder else { return }
        var goals = plan.goals[...]
        element.changeFirst("subject") { subject in
          subject.changeAll("goal") { child in
            guard let goal = goals.popFirst()?.goal, let day = plan.ownDay(of: goal) else { return }
            child.attributes.append(.day("exam-date", day))
          }
        }
      },
      places: { _ in [FormPlace(element: "goal", attribute: "exam-date", type: "day")] })
  }
}

extension Field<Plan, Score?> {
  /// What is reached with the work that was recorded since the weeks ahead were planned. It follows from the rest of
  /// the plan, so that it is written for others, and not read.
  static var reached: Self {
    Self(
      read: { (_) throws(Misreading) -> Score? in nil },
      write: { plan, element in
        let reached = plan.figures.reached
        guard reached != plan.readiness.now else { return }
        element.changeFirst("readiness") { readiness in
          let verdict = readiness.children.firstIndex {
            if case .element(let child) = $0 { child.name == "verdict" } else { false }
          }
          readiness.children.insert(
            .element(Score.form.element(reached, named: "reached")), at: verdict ?? readiness.children.count)
        }
      },
      places: { _ in Score.form.places("reached") })
  }
}

extension Plan {
  /// The day that is written beside a goal: that of an exam, where several have days of their own.
  fileprivate func ownDay(of goal: Goal) -> Day? {
    guard goal.isExam else { return nil }
    return conditions.earlierExams.first { $0.goal == goal }?.day ?? conditions.examDate
  }
}

extension Element {
  /// Changes the first child element of a name.
  fileprivate mutating func changeFirst(_ name: String, _ change: (inout Element) -> Void) {
    var isFirst = true
    changeAll(name) { child in
      if isFirst { change(&child) }
      isFirst = false
    }
  }

  /// Changes the child elements of a name, in their order.
  fileprivate mutating func changeAll(_ name: String, _ change: (inout Element) -> Void) {
    for index in children.indices {
      guard case .element(var child) = children[index], child.name == name else { continue }
      // Held once while it is changed, or all of it would be copied.
      children[index] = .text("")
      change(&child)
      children[index] = .element(child)
    }
  }
}

extension PassedExam {
  /// An exam that is passed.
  static let form = Form(
    PassedExam.init(exam:title:day:renewalOpens:ends:), .attribute("exam", \.exam, .key()),
    .attribute("title", \.title, .title), .attribute("passed", \.day, .day),
    .optional("renewal-opens", \.renewalOpens, .day), .optional("ends", \.ends, .day))
}

/// The rules about the days of several exams.
extension PlanRules {
  /// Only exams have days; each is after the start, not after the plan's, and there is no other exam on it.
  func examsHaveTheirDays(_ faults: inout Faults) {
    let conditions = root.first("conditions")
    var others: [Day: String] = [:]
    for goal in root.first("subject")?.elements(named: "goal") ?? [] {
      guard let day = goal.day("exam-date"), let id = goal.line(of: "id") else { continue }
      if id.hasPrefix("role:") {
        faults.add(
          goal, worded("the job \(Faults.quoted(id)) has the day of an exam"), worded("only exams have days"))
      }
      if let start = conditions?.day("start"), day <= start {
        faults.add(goal, worded("the exam \(Faults.quoted(id)) on \(day) is not after the start on \(start)"))
      }
      guard let last = conditions?.day("exam-date") else {
        faults.add(
          goal, worded("the exam \(Faults.quoted(id)) has a day, but the plan has none"),
          worded("give <conditions> the day of the last exam as exam-date"))
        continue
      }
      if day > last {
        faults.add(
          goal, worded("the exam \(Faults.quoted(id)) on \(day) comes after the end of the plan on \(last)"),
          worded("the exam-date of <conditions> is that of the last exam"))
      }
      // On the last day there may be several, as in a plan without days of their own.
      if day < last, let other = others.updateValue(id, forKey: day) {
        faults.add(
          goal, worded("the exams \(Faults.quoted(other)) and \(Faults.quoted(id)) are both on \(day)"),
          worded("give one of them another day"))
      }
    }
  }
}
