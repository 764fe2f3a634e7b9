import Assessment
import Planning
import UseCases
import XML

/// The first page: what there is to do, and how far it is.
enum HomePages {
  static let routes = [
    Route.get("") { visit, _, _ in .go(visit.folder.hasPlan ? "/today" : "/tasks") },
    Route.get("tasks") { visit, _, _ in .page(try page(visit)) },
  ]

  private struct Task {
    var title, place, about, state: String
    var isOpen: Bool
    var isDone = false
  }

  private static func page(_ visit: Visit) throws -> Page {
    let profile = try visit.folder.profile()?.value
    let plan = try visit.folder.plan()?.value
    let tasks = try tasks(visit, profile, plan)
    return Page("What there is to do", tab: .tasks) {
      tag("h1") { profile.map { "\($0.name): what there is to do" } ?? "What there is to do" }
      if profile == nil {
        paragraph {
          "Find out where you stand for an exam, what is missing, and get a week-by-week plan. Take the "
            + "tasks in their order; everything is saved at once, and you can stop at any time."
        }
      }
      tag("ol", ["class": "tasks"]) {
        for task in tasks {
          tag("li") {
            tag("span") { if task.isOpen { link(task.title, to: task.place) } else { task.title } }
            tag("span", ["class": task.isDone ? "state done" : "state"]) { task.state }
            tag("span", ["class": "soft small"]) { task.about }
          }
        }
      }
    }
  }

  private static func tasks(_ visit: Visit, _ profile: Profile?, _ plan: Plan?) throws -> [Task] {
    var tasks = [
      Task(
        title: "You and your goal", place: "/you", about: "Your name, where you come from, the exam.",
        state: profile == nil ? "To do" : "Done", isOpen: true, isDone: profile != nil)
    ]
    guard let profile else {
      return tasks
        + ["What you have to show", "Questions", "Where you stand", "Hours, times and date", "Share"].map {
          Task(title: $0, place: "/tasks", about: "", state: "Not yet", isOpen: false)
        }
    }
    let pieces = profile.evidence.count
    tasks.append(
      Task(
        title: "What you have to show", place: "/evidence",
        about: "Certificates, work, projects, a résumé. It makes the questions fewer or the result sharper.",
        state: pieces == 0 ? "Optional" : Phrases.count(pieces, "piece"), isOpen: true, isDone: pieces > 0))
    let answered = profile.responses.count
    let isAnswered = answered >= profile.questions
    tasks.append(
      Task(
        title: "Questions", place: "/questions",
        about: "Statements to rate yourself against, and scenarios with one right answer.",
        state: answered == 0 ? "To do" : isAnswered ? "Done" : "\(answered) answered", isOpen: true,
        isDone: isAnswered))
    tasks.append(
      Task(
        title: "Where you stand", place: "/standing",
        about: "Readiness with its uncertainty, and the gaps worth most.",
        state: answered == 0 ? "After the first answers" : "Ready to see", isOpen: true))
    tasks.append(
      Task(
        title: "Hours, times and date", place: "/settings",
        about:
          "What you can give a week, the day of the exam, days off. You see the plan before it is written.",
        state: plan == nil ? "To do" : "Done", isOpen: true, isDone: plan != nil))
    tasks.append(
      Task(
        title: "Live with the plan", place: "/today",
        about: "What to do today, what is done, what comes next.",
        state: plan.map { "Revision \($0.revision)" } ?? "Not yet", isOpen: plan != nil))
    return tasks
  }
}
