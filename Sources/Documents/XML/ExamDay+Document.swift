import Assessment
import Ontology
import Planning
import XML

// Several exams in one plan, each with its day, and those that are passed.

extension Plan {
  /// The day that is written beside a goal: that of an exam, where several have days of their own.
  func ownDay(of goal: Goal) -> Day? {
    guard hasExamOrder, goal.isExam else { return nil }
    return conditions.earlierExams.first { $0.goal == goal }?.day ?? conditions.examDate
  }
}

extension Element {
  /// The exams of a `<subject>` that come before the last day, in the order of their days.
  func earlierExams(before last: Day?) -> [ExamDay] {
    guard let last else { return [] }
    return elements(named: "goal").compactMap { goal in
      guard let day = goal.day("exam-date"), day < last, let id = goal.line(of: "id").flatMap({ Goal($0) })
      else {
        return nil
      }
      return ExamDay(id, on: day)
    }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// An exam that is passed.
  init(_ passed: PassedExam) {
    self.init(
      "passed-exam",
      [.line("exam", passed.exam.text), .line("title", passed.title), .day("passed", passed.day)]
        + (passed.ends.map { [.day("ends", $0)] } ?? []))
  }
}

extension PassedExam {
  /// Reads a `<passed-exam>`.
  init?(_ element: Element) {
    guard let day = element.day("passed") else { return nil }
    self.init(
      exam: Exam.ID(element.line(of: "exam") ?? ""), title: element.line(of: "title") ?? "", day: day,
      ends: element.day("ends"))
  }
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
        faults.add(goal, "the job \(Faults.quoted(id)) has the day of an exam", "only exams have days")
      }
      if let start = conditions?.day("start"), day <= start {
        faults.add(goal, "the exam \(Faults.quoted(id)) on \(day) is not after the start on \(start)")
      }
      guard let last = conditions?.day("exam-date") else {
        faults.add(
          goal, "the exam \(Faults.quoted(id)) has a day, but the plan has none",
          "give <conditions> the day of the last exam as exam-date")
        continue
      }
      if day > last {
        faults.add(
          goal, "the exam \(Faults.quoted(id)) on \(day) comes after the end of the plan on \(last)",
          "the exam-date of <conditions> is that of the last exam")
      }
      // On the last day there may be several, as in a plan without days of their own.
      if day < last, let other = others.updateValue(id, forKey: day) {
        faults.add(
          goal, "the exams \(Faults.quoted(other)) and \(Faults.quoted(id)) are both on \(day)",
          "give one of them another day")
      }
    }
  }
}
