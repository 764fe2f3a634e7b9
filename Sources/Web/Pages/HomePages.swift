import Assessment
import Ontology
import Planning
import UseCases
import Wording
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
    return Page(worded("What there is to do"), tab: .tasks) {
      tag("h1") { profile.map { worded("\($0.name): what there is to do") } ?? worded("What there is to do") }
      if profile == nil {
        paragraph {
          worded(
            """
            Find out where you stand for an exam, what is missing, and get a week-by-week plan. Take the \
            tasks in their order; everything is saved at once, and you can stop at any time.
            """)
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
        title: worded("You and your goal"), place: "/you",
        about: worded("Your name, where you come from, the exam."),
        state: profile == nil ? worded("To do") : worded("Done"), isOpen: true, isDone: profile != nil)
    ]
    guard let profile else {
      return tasks
        + [
          worded("What you have to show"), worded("Questions"), worded("Where you stand"),
          worded("Hours, times and date"), worded("Share"),
        ].map {
          Task(title: $0, place: "/tasks", about: "", state: worded("Not yet"), isOpen: false)
        }
    }
    let pieces = profile.evidence.count
    tasks.append(
      Task(
        title: worded("What you have to show"), place: "/evidence",
        about: worded(
          "Certificates, work, projects, a résumé. It makes the questions fewer or the result sharper."),
        state: pieces == 0 ? worded("Optional") : Counted.text(pieces, "piece"), isOpen: true,
        isDone: pieces > 0))
    let answered = profile.responses.count
    let isAnswered = answered >= profile.questions
    tasks.append(
      Task(
        title: worded("Questions"), place: "/questions",
        about: worded("Statements to rate yourself against, and scenarios with one right answer."),
        state: answered == 0 ? worded("To do") : isAnswered ? worded("Done") : worded("\(answered) answered"),
        isOpen: true,
        isDone: isAnswered))
    tasks.append(
      Task(
        title: worded("Where you stand"), place: "/standing",
        about: worded("Readiness with its uncertainty, and the gaps worth most."),
        state: answered == 0 ? worded("After the first answers") : worded("Ready to see"), isOpen: true))
    tasks.append(
      Task(
        title: worded("Hours, times and date"), place: plan == nil ? "/settings" : "/plan/settings",
        about:
          worded(
            "What you can give a week, the day of the exam, days off. You see the plan before it is written."),
        state: plan == nil ? worded("To do") : worded("Done"), isOpen: true, isDone: plan != nil))
    tasks.append(
      Task(
        title: worded("Live with the plan"), place: "/today",
        about: worded("What to do today, what is done, what comes next."),
        state: plan.map { worded("Revision \($0.revision)") } ?? worded("Not yet"), isOpen: plan != nil))
    return tasks
  }
}
