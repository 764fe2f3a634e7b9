public import Ontology

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

  /// All of it in sentences.
  public var sentences: String {
    ([text] + commands.map { "\($0.purpose): \($0.line)." }).filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate init(
    _ topic: Topic, _ day: Day, _ title: String, _ text: String,
    _ commands: [(purpose: String, line: String)] = []
  ) {
    self.topic = topic
    self.day = day
    self.title = title
    self.text = text
    self.commands = commands.map { Command(purpose: $0.purpose, line: $0.line) }
  }
}

extension Plan {
  /// What to know about the end, in the order of the days; empty without an exam on a day.
  public var endingNotes: [EndingNote] {
    guard let ending else { return [] }
    let exam = ending.exam
    var notes: [EndingNote] = []
    if let day = ending.lighterFrom, let quiet = ending.quietFrom, day < quiet, day >= conditions.start {
      notes.append(
        EndingNote(
          .lighter, day, "Less that is new",
          "A quarter less that is new from now on; the time goes to what the mock exams showed."))
    }
    if let day = ending.quietFrom, day < exam {
      notes.append(
        EndingNote(
          .quiet, max(day, conditions.start), "Nothing new any more",
          "Reviews, and what you got wrong before.", [("Ask it again", "readiness practice --wrong")]))
    }
    if ending.eve >= conditions.start {
      notes.append(
        EndingNote(
          .eve, ending.eve, "The evening before",
          "An hour with the list of your own mistakes, then stop. Put your papers ready, and sleep."))
    }
    notes.append(EndingNote(.exam, exam, "Exam: \(examTitles)", Self.whatToBring))
    notes.append(
      EndingNote(
        .after, exam.adding(days: 1), "And then", "Tell the plan how it went, whichever way.",
        [
          ("Passed, so keep it until the renewal", "readiness replan --passed \(exam)"),
          ("Not passed, so plan the next try", "readiness replan --failed \(exam)"),
        ]))
    return notes
  }

  /// What every exam with an invigilator asks for; the issuer of this one has the last word.
  private static let whatToBring =
    "Bring an identity document with a photo, in the very name that you booked under, and the confirmation. At home: "
    + "an empty desk, a room to yourself, and the system test done before. The issuer's rules have the last word."
}

extension ExamProposal {
  /// The proposal in a sentence.
  public var sentence: String {
    "Book the exam for the week of \(week.spoken): 8 in 10 such plans are done with what is new by \(done.spoken), "
      + "and a quiet week follows."
  }
}
