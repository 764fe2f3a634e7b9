public import Assessment
public import Ontology
import Wording
public import XML

/// A questionnaire over a profile's file: every answer is on the disk when the call comes back.
///
/// Another program that changes the file in between is noticed, and nothing of it is overwritten.
public struct AssessmentRun {
  /// The assessment that the profile belongs to.
  public let model: AssessmentModel
  /// The profile as it was opened, on the edition of the exam on which it was begun.
  public let opened: Profile
  /// Whether there was no profile before.
  public let isNew: Bool
  /// Where the assessments of the profile stood.
  public let standing: AssessmentStanding
  /// Whether the assessment was over already, on another day.
  public let isOver: Bool
  /// The questions and the answers so far.
  public private(set) var interview: Interview
  package let file: ProfileFile
  package let workspace: Workspace
  private let targetWidth: Double?

  /// Begins a questionnaire, or goes on with one; nothing is written before the first answer.
  ///
  /// - Parameters:
  ///   - entry: What a new profile is to be, and when the questionnaire ends.
  ///   - path: The profile's file, which may not exist yet.
  ///   - workspace: The library.
  ///   - isAgain: Whether another assessment begins, which builds on the earlier ones.
  ///   - goesOn: Whether one that was interrupted lately is gone on with all the same.
  ///   - day: Today.
  /// - Throws: `Failure` with status 64 for entries that do not fit, `FileFault` and `InvalidDocument` for a file
  ///   that cannot be read.
  public init(
    _ entry: AssessmentEntry, in path: String, workspace: Workspace, isAgain: Bool = false,
    goesOn: Bool = true, on day: Day
  ) throws {
    self.workspace = workspace
    file = ProfileFile(path: path)
    let known = try isAgain ? file.read(workspace) : file.readIfPresent(workspace)
    isNew = known == nil
    opened = try known ?? entry.newProfile(workspace, on: day)
    if let known { try entry.checkAgrees(with: known) }
    model = try workspace.model(for: opened)
    targetWidth = try entry.targetWidth(model)
    let current = opened.brought(to: model.exam).withoutEmptyAssessment
    let last = current.assessments[current.assessments.count - 1]
    let now = Interview(model, profile: current, targetWidth: targetWidth)
    let hasEnded = !last.responses.isEmpty && now.ending != nil
    let age = max(0, day.number - last.lastDay.number)
    let isRecent = age < ProfileTimeline.repeatWindow
    isOver = hasEnded && !isAgain && age > 0
    guard isAgain else {
      interview = now
      standing =
        hasEnded
        ? .complete(begun: last.begun, answers: last.responses.count)
        : last.responses.isEmpty || isRecent ? .open : .old(lastAnswer: last.lastDay)
      return
    }
    if goesOn, !last.responses.isEmpty, !hasEnded, isRecent {
      interview = now
      standing = .goingOn(begun: last.begun)
      return
    }
    guard current.assessments.count < Profile.mostAssessments else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(path.printableArgument) holds \(current.assessments.count) assessments, the most that a profile \
            keeps; begin a profile in another file with: readiness assess NEW.xml --role \(current.role)
            """),
        status: Failure.usage)
    }
    var begun = current
    begun.beginAssessment(on: day, questions: try entry.checkedQuestions())
    standing = Interview(model, profile: begun).ending == nil ? .open : .exhausted
    interview = Interview(model, profile: begun, targetWidth: targetWidth)
  }

  /// The profile's file, by the path by which it was named.
  public var path: String { file.path }

  /// Whether the profile's file still holds what was read or written last.
  ///
  /// - Throws: `FileFault` for a file that cannot be read; one that is gone counts as another.
  package func isOnDisk() throws -> Bool { try file.isUnchanged() }

  /// The profile with every answer so far.
  public var profile: Profile { interview.profile }

  /// The next question; `nil` when the questionnaire is over.
  public var question: Interview.Question? { interview.question }

  /// Writes the profile as it is, for one that is to be there before the first answer.
  ///
  /// - Throws: `FileFault`, and `Failure` with status 65 for a profile that could not be read again.
  public func save() throws { try file.write(profile, schemas: workspace.schemas) }

  /// Notes what the person gets ready for, for ``save()``.
  ///
  /// - Parameter goals: The goals, the first one first.
  public mutating func aim(at goals: [Goal]) {
    guard goals != profile.goals else { return }
    var changed = profile
    changed.goals = goals
    interview = Interview(model, profile: changed, targetWidth: targetWidth)
  }

  /// Takes an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - item: The item that it answers.
  ///   - day: The day on which it was given.
  ///   - tenths: The time that it took, in tenths of a second, if it was measured.
  /// - Returns: Whether the item can have that answer now; nothing has changed if not.
  /// - Throws: as ``save()`` does; the questionnaire is then as it was.
  public mutating func answer(
    _ answer: Profile.Answer, to item: Item.ID, on day: Day, tenths: Int? = nil
  ) throws -> Bool {
    var changed = interview
    guard changed.answer(answer, to: item, on: day, tenths: tenths) else { return false }
    try take(changed)
    return true
  }

  /// Withdraws the last answer.
  ///
  /// - Returns: The question that it answered, to be asked again; `nil` where there is no answer.
  /// - Throws: as ``save()`` does; the questionnaire is then as it was.
  public mutating func back() throws -> Interview.Question? {
    var changed = interview
    guard let item = changed.withdrawLast() else { return nil }
    try take(changed)
    return interview.question(about: item)
  }

  /// Adds evidence; the next question is chosen anew with what it says.
  ///
  /// - Parameter piece: The evidence.
  /// - Throws: `EvidenceFault` for what the profile cannot take, and as ``save()`` does.
  public mutating func add(_ piece: Evidence) throws {
    var changed = profile
    try changed.add(piece, in: model.library, exam: model.exam)
    try take(Interview(model, profile: changed, targetWidth: targetWidth))
  }

  /// Takes all answers of a file, or none.
  ///
  /// - Parameters:
  ///   - answers: A file that has an item and its answer on each line.
  ///   - day: The day of the answers.
  /// - Throws: `InvalidDocument` with every line that cannot be used, and as ``save()`` does.
  public mutating func answer(from answers: SourceFile, on day: Day) throws {
    let read = try AnswerFile(answers).applied(to: profile, model: model, on: day)
    try take(Interview(model, profile: read, targetWidth: targetWidth))
  }

  /// Writes what a conversation has made of the interview, and goes on with it.
  ///
  /// - Parameter changed: The interview after an answer or a withdrawal.
  /// - Throws: as ``save()`` does; the questionnaire is then as it was.
  public mutating func take(_ changed: Interview) throws {
    try file.write(changed.profile, schemas: workspace.schemas)
    interview = changed
  }

  /// Goes on with a profile to which evidence was added in the same file.
  ///
  /// - Parameter profile: The profile as it was written.
  package mutating func goOn(with profile: Profile) {
    interview = Interview(model, profile: profile, targetWidth: targetWidth)
  }
}

extension Profile {
  /// The profile on an exam's edition, with every response that it had; one on a later edition stays on it.
  package func brought(to exam: Exam) -> Profile {
    guard edition < exam.edition else { return self }
    var profile = self
    profile.edition = exam.edition
    return profile
  }
}
