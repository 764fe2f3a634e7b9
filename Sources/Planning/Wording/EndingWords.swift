import Assessment
public import Ontology
import Wording

/// One thing to know about the end of a plan.
public struct EndingNote: Sendable, Hashable {
  /// What it is about, which also tells calendars which event it is.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    /// Days with less that is new.
    case lighter = "lighter-days"
    /// Days without anything new.
    case quiet = "quiet-days"
    /// The evening before.
    case eve = "exam-eve"
    /// The exam.
    case exam
    /// What comes after it.
    case after
  }

  /// What it is about.
  public let topic: Topic
  /// The exam, where others come after it; `nil` for the last.
  public let goal: Goal?
  /// The first day that it is about.
  public let day: Day
  /// What it is, in a few words.
  public let title: String
  /// What to do.
  public let text: String
  /// The commands that help, each with what it is for.
  public let commands: [Command]

  /// A command.
  public struct Command: Sendable, Hashable {
    /// What it is for, in a few words.
    public let purpose: String
    /// What to type.
    public let line: String
  }

  /// A name that no other note of the plan has, and that stays over revisions.
  public var name: String { Self.name(of: topic, before: goal) }

  /// The name that a note of a topic has.
  ///
  /// - Parameters:
  ///   - topic: What it is about.
  ///   - goal: The exam, where others come after it; `nil` for the last.
  public static func name(of topic: Topic, before goal: Goal?) -> String {
    goal.map { "\(topic.rawValue)-\($0.id)" } ?? topic.rawValue
  }

  /// All of it in sentences.
  public var sentences: String {
    ([text] + commands.map { "\($0.purpose): \($0.line)." }).filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate init(
    _ topic: Topic, _ goal: Goal?, _ day: Day, _ title: String, _ text: String,
    _ commands: [(purpose: String, line: String)]
  ) {
    self.topic = topic
    self.goal = goal
    self.day = day
    self.title = title
    self.text = text
    self.commands = commands.map { Command(purpose: $0.purpose, line: $0.line) }
  }
}

extension Plan {
  /// What to know about the end before each exam, in the order of the days; empty without an exam on a day.
  public var endingNotes: [EndingNote] {
    var from = conditions.start
    return endings.flatMap { ending in
      defer { from = ending.exam.adding(days: 1) }
      return notes(on: ending, from: from)
    }
  }

  /// What to know on a day before the last exam: that the result of an exam that is over has to be told, and what holds
  /// of the end of the next; empty outside of an end.
  public func endingNotes(on today: Day) -> [EndingNote] {
    let (notes, endings) = (endingNotes, endings)
    let over = endings.first { $0.exam < today && $0.goal != nil }
    let untold = over.flatMap { over in notes.last { $0.topic == .after && $0.goal == over.goal } }
    let next = endings.first { $0.exam >= today }
    let current =
      next.map { next in notes.last { $0.goal == next.goal && $0.day <= today && $0.topic != .after } }
      ?? (untold == nil ? notes.last { $0.day <= today && $0.topic != .after } : nil)
    return [untold, current].compactMap(\.self)
  }

  private func notes(on ending: PlanEnding, from start: Day) -> [EndingNote] {
    let exam = ending.exam
    func note(
      _ topic: EndingNote.Topic, _ day: Day, _ title: String, _ text: String,
      _ commands: [(purpose: String, line: String)] = []
    ) -> EndingNote { EndingNote(topic, ending.goal, day, title, text, commands) }
    var notes: [EndingNote] = []
    if let day = ending.lighterFrom, let quiet = ending.quietFrom, day < quiet, day >= start {
      notes.append(
        note(
          .lighter, day, worded("Less that is new"),
          worded(
            """
            A quarter less that is new from now on: the time goes to what the practice exam shows, on the \
            evenings that stand in these weeks. \(Self.sentence(of: practiceExamRule))
            """), [anotherDay]))
    }
    if let day = ending.quietFrom, day < exam {
      notes.append(
        note(
          .quiet, max(day, start), worded("Nothing new any more"),
          worded("Reviews, and what you got wrong before."),
          [(worded("Ask it again"), "readiness practice --wrong")]))
    }
    guard !isFirstStage else {
      // Nobody sits an exam on this day: no papers, no rites, but a decision.
      return notes + [
        note(
          .exam, exam, worded("End of the first stage"),
          worded(
            """
            No exam today. Look at your full practice exams, or sit one now under its conditions: \
            \(practiceExamRule)
            """), [(worded("A full practice exam"), "readiness mock"), anotherDay])
      ]
    }
    if ending.eve >= start {
      notes.append(
        note(
          .eve, ending.eve, worded("The evening before"),
          worded("An hour with the list of your own mistakes, then stop. Put your papers ready, and sleep.")))
    }
    notes.append(note(.exam, exam, worded("Exam: \(ending.titles)"), Self.whatToBring))
    let passed =
      ending.goal == nil
      ? worded("Passed, so keep it until the renewal") : worded("Passed, so on to the next exam")
    notes.append(
      note(
        .after, exam.adding(days: 1), worded("And then"), worded("Tell the plan how it went, whichever way."),
        [
          (passed, "readiness replan --passed \(exam)"),
          (worded("Not passed, so plan the next try"), "readiness replan --failed \(exam)"),
        ]))
    return notes
  }

  private var anotherDay: (purpose: String, line: String) {
    (
      isFirstStage ? worded("The next stage") : worded("Another day"), "readiness replan --exam-date DAY"
    )
  }

  /// A clause as a sentence of its own.
  private static func sentence(of clause: String) -> String {
    clause.prefix(1).uppercased() + clause.dropFirst()
  }

  private static var whatToBring: String {
    worded(
      """
      Bring an identity document with a photo, in the very name that you booked under, and the confirmation. \
      At home: an empty desk, a room to yourself, and the system test done before. The issuer's rules have \
      the last word.
      """)
  }
}

extension WayToAim {
  /// The way in a sentence.
  ///
  /// - Parameters:
  ///   - target: The readiness that is aimed at, per mille.
  ///   - hours: Writes quarter-hours as the reader's document does.
  public func sentence(target: Int, hours: (Int) -> String) -> String {
    let aim = worded("the aim of \(target / 10)\u{A0}%")
    return switch self {
    case .hours(let quarters): worded("With \(hours(quarters)) a week, \(aim) is reached by that day.")
    case .date(let day): worded("With the hours as they are, \(aim) is reached by \(day.spoken).")
    case .outOfReach(let quarters):
      worded(
        """
        Up to \(hours(quarters)) a week do not reach \(aim) within two years: a lower aim, or a first \
        certificate, comes before.
        """)
    }
  }
}

extension ExamProposal {
  /// The proposal in a sentence.
  public var sentence: String {
    worded(
      """
      Book the exam for the week of \(week.spoken): 8 in 10 such plans are done with what is new by \
      \(done.spoken), and a quiet week follows.
      """)
  }
}
