public import Ontology

/// A drill under way: asks, takes answers, and explains each at once.
///
/// A value without a clock or a terminal. It does not matter when it is interrupted: begun again on the same day with
/// the same wishes, it goes on with the question that was open.
public struct DrillSession: Sendable {
  /// A question with what a front end shows about it.
  public struct Question: Sendable, Hashable {
    /// The item.
    public var item: Item
    /// The skill that it asks about.
    public var skill: Skill
    /// The options in the order in which this person sees them.
    public var options: [Item.Option]
    /// Its place in the drill, from 1.
    public var number: Int
    /// How well the person knew it before the drill.
    public var familiarity: QuestionPool.Familiarity
  }

  /// What is said after an answer.
  public struct Reveal: Sendable, Hashable {
    /// The question, its options with their reasons.
    public var question: Question
    /// The answer.
    public var answer: Profile.Answer
    /// Whether it was right.
    public var isRight: Bool
    /// The day on which the question comes back; `nil` where it does not.
    public var comesBack: Day?
  }

  /// What is assessed.
  public let model: AssessmentModel
  /// The person, with the answers so far.
  public private(set) var profile: Profile
  /// What the drill is about.
  public let focus: PracticeFocus
  /// The questions in their order.
  public let items: [Item.ID]
  /// The answers with which it goes on.
  public let answeredBefore: Int
  /// What was left before the drill.
  public let reserve: PracticeReserve
  private let before: QuestionPool
  private var drill: Profile.Drill

  /// Begins a drill, or goes on with the last one, where that is of the same day and asks for the same.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that practice is for.
  ///   - profile: The person.
  ///   - focus: What to ask about.
  ///   - questions: How many questions to ask; fewer where there are not so many.
  ///   - takesReserve: Whether questions may be asked that are kept for assessments and mock exams.
  ///   - seed: Varies the choice.
  ///   - day: The day.
  /// - Complexity: that of ``DrillDraw``.
  public init(
    _ model: AssessmentModel, profile: Profile, focus: PracticeFocus, questions: Int,
    takesReserve: Bool = false, seed: Int = 0, on day: Day
  ) {
    let wanted = Profile.Drill(
      begun: day, exam: focus == .mistakes ? nil : profile.other(model.exam), questions: questions,
      focus: focus.key, takesReserve: takesReserve, seed: seed)
    self.model = model
    self.profile = profile
    self.focus = focus
    if let open = OpenDrill(model, profile: profile, focus: focus, wanted: wanted) {
      (drill, items) = (open.drill, open.items)
      before = QuestionPool(model, profile: open.before, on: day)
      reserve = PracticeReserve(before, profile: open.before, on: day)
    } else {
      drill = wanted
      items = DrillDraw(model, profile: profile, focus: focus, drill: wanted).items
      before = QuestionPool(model, profile: profile, on: day)
      reserve = PracticeReserve(before, profile: profile, on: day)
    }
    answeredBefore = drill.answers.count
  }

  /// Whether it may take questions that are kept for assessments and mock exams.
  public var takesReserve: Bool { drill.takesReserve }

  /// The answers of this drill.
  public var answers: [Profile.Drill.Answered] { drill.answers }
  /// Number of questions that it has.
  public var count: Int { max(items.count, drill.answers.count) }
  /// Number of right answers.
  public var rightCount: Int { drill.answers.count(where: \.isRight) }

  /// The next question; `nil` when the drill is over.
  public var question: Question? {
    let answered = Set(drill.answers.map(\.response.item))
    // An earlier mistake may be of another exam.
    guard let item = items.first(where: { !answered.contains($0) }).flatMap(model.library.item),
      let skill = model.library.skill(item.skill)
    else { return nil }
    return Question(
      item: item, skill: skill, options: item.options(shuffledFor: profile),
      number: drill.answers.count + 1, familiarity: before.familiarity(of: item.id) ?? .met)
  }

  /// Takes the answer to the question that is open.
  ///
  /// - Parameters:
  ///   - answer: What the person said.
  ///   - day: The day.
  ///   - tenths: The time that it took, in tenths of a second, if it was measured.
  /// - Returns: What to say to it; `nil` where the question cannot have the answer, and nothing changes.
  public mutating func answer(_ answer: Profile.Answer, on day: Day, tenths: Int? = nil) -> Reveal? {
    guard let question, let read = Answer(answer, to: question.item) else { return nil }
    let response = Profile.Response(item: question.item.id, answer: answer, day: day, tenths: tenths)
    // The profile holds the drill from its first answer on.
    if !drill.answers.isEmpty { profile.drills.removeLast() }
    drill.answers.append(Profile.Drill.Answered(response, isRight: read == .right))
    profile.drills.append(drill)
    return Reveal(
      question: question, answer: answer, isRight: read == .right,
      comesBack: SpacedMistakes(profile, model: model).comesBack(question.item.id))
  }
}

/// The last drill of a profile, where it asks for the same and has questions left.
private struct OpenDrill {
  let drill: Profile.Drill
  let items: [Item.ID]
  /// The profile as it was before the drill, from which it was drawn and is drawn again.
  let before: Profile

  init?(_ model: AssessmentModel, profile: Profile, focus: PracticeFocus, wanted: Profile.Drill) {
    guard let last = profile.drills.last, !last.isComplete, last.asksFor(wanted) else { return nil }
    var before = profile
    before.drills.removeLast()
    let items = DrillDraw(model, profile: before, focus: focus, drill: last).items
    guard !Set(items).isSubset(of: last.answers.map(\.response.item)) else { return nil }
    (drill, self.items, self.before) = (last, items, before)
  }
}

extension Profile.Drill {
  /// Whether it is the drill that is wished for.
  fileprivate func asksFor(_ wanted: Self) -> Bool {
    begun == wanted.begun && exam == wanted.exam && questions == wanted.questions && focus == wanted.focus
      && takesReserve == wanted.takesReserve && seed == wanted.seed
  }
}
