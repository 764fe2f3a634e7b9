import Ontology
import Planning
import Wording

/// The one thing that a plan asks its learner to decide in a week: what cannot wait comes first.
struct WeeklyDecision {
  /// What is to be decided, in a sentence or two.
  let question: String
  /// What carries it out, each with what it is for.
  let commands: [Command]

  /// A command with what it is for.
  typealias Command = (purpose: String, line: String)

  private init(_ question: String, _ commands: [Command] = []) {
    self.question = question
    self.commands = commands
  }

  private init(_ text: String, _ note: EndingNote) {
    self.init(text, note.commands.map { ($0.purpose, $0.line) })
  }

  /// The weeks of a plan in which it may still ask for other hours or another date, because something did not fit.
  private static let openingWeeks = 2

  /// What a plan asks on a day.
  ///
  /// In this order: how the exam went, what somebody proposed, what is left over of earlier weeks, the day of an exam
  /// that is not booked, what the last days before it need, and at the beginning what did not fit.
  ///
  /// - Complexity: O(size of the plan).
  init(_ plan: Plan, on day: Day) {
    let progress = PlanProgress(plan)
    let notes = plan.endingNotes
    guard let index = plan.weekIndex(of: day) else {
      let note = notes.last { $0.day <= day && ($0.topic == .exam || $0.topic == .after) }
      self =
        note.map { Self($0.text, $0) }
        ?? Self(
          worded("The plan is over. Plan on from what you know now, or leave it at that."),
          [(worded("Plan on"), "readiness replan")])
      return
    }
    let proposals = plan.reviews.flatMap(\.remarks).count { $0.content.isProposal && $0.state == .open }
    let left = plan.weeks[..<index].flatMap(\.sessions).filter {
      !progress.isDone($0) && !progress.isSkipped($0)
    }
    if proposals > 0 {
      let waiting = Words.count(proposals, "proposal of others waits", "proposals of others wait")
      self.init(
        worded("\(waiting) for your answer."),
        [(worded("See and answer"), "readiness feedback")])
    } else if !left.isEmpty {
      let hours = Words.hours(left.map(\.quarters).reduce(0, +))
      let open = Words.count(left.count, "session of earlier weeks is", "sessions of earlier weeks are")
      self.init(
        left.count == 1
          ? worded("\(open) open, \(hours). Shall the plan find room for it?")
          : worded("\(open) open, \(hours). Shall the plan find room for them?"),
        [(worded("See what would move"), "readiness replan")])
    } else if let proposal = plan.proposedExam {
      self.init(
        proposal.sentence,
        [(worded("Once it is booked"), "readiness adjust --exam-date \(proposal.week)")])
    } else if let note = notes.last(where: { $0.day <= day }) {
      self.init("\(note.title). \(note.text)", note)
    } else if index < Self.openingWeeks, let question = Self.omissions(of: plan) {
      self.init(question, [(worded("See the ways out"), "readiness export plan.xml --output plan.html")])
    } else {
      self.init(worded("Nothing: go on as planned."))
    }
  }

  /// What did not fit, with what would make it fit; `nil` where everything did.
  private static func omissions(of plan: Plan) -> String? {
    guard plan.conditions.examDate != nil, !plan.omissions.isEmpty else { return nil }
    let ways = plan.waysOut.compactMap { way in
      switch way {
      case .hours(let quarters): worded("\(Words.hours(quarters)) a week")
      case .date(let day):
        plan.leadsToExamDay ? worded("an exam on \(day.spoken)") : worded("time until \(day.spoken)")
      case .target: nil
      }
    }
    let remedy =
      ways.isEmpty ? "" : worded(" All of it would fit with \(ways.joined(separator: worded(", or with "))).")
    return worded(
      """
      \(Words.count(plan.omissions.count, "step")) did not fit, which costs \
      \(Words.points(plan.omissions.map(\.cost).reduce(0, +))).\(remedy) Is that worth it to you?
      """)
  }
}
