public import Ontology

/// A questionnaire under way: chooses the next item, takes answers, and knows how much is left.
///
/// A value without a clock or a terminal: front ends ask ``question`` and give ``answer(_:to:on:tenths:)``.
public struct Interview: Sendable {
  /// A question with what a front end shows about it.
  public struct Question: Sendable, Hashable {
    /// The item.
    public var item: Item
    /// The skill that it asks about.
    public var skill: Skill
    /// Why it is asked now, in a sentence.
    public var reason: String
    /// The same in a word, for other programs.
    public var purpose: Purpose
    /// The options of a check item in the order in which this person sees them.
    public var options: [Item.Option]
  }

  /// Why an interview is over.
  public enum Ending: Sendable, Hashable {
    /// As many questions were answered as were announced.
    case budget
    /// The interval is as narrow as was asked for.
    case precise
    /// No item is left that would narrow the interval noticeably.
    case exhausted
  }

  /// Number of can-do items that an interview begins with, over all sections.
  public static let openingCount = 8
  /// Number of equal ratings in a row from which on check items are asked instead.
  ///
  /// The opening asks for eight ratings; of people whose skills differ one in a hundred gives seven alike.
  public static let longestRun = 7
  /// Number of can-do items in a row answered "not sure" from which on check items are asked instead.
  public static let longestUnsureRun = 5
  /// The least that an item must be expected to shrink the standard deviation of readiness by.
  ///
  /// One in a hundred would be too much: it would end a beginner's session after a dozen questions, although
  /// two dozen more take a fifth off the interval.
  public static let leastReduction = 0.0025
  /// The weight of the order of the gaps in the choice of a question, beside readiness itself.
  ///
  /// More of it asks for more self-ratings and fewer scenarios: the order of the gaps then gains a little, and
  /// readiness loses much.
  public static let rankingShare = 0.4

  /// What a question costs beside the seconds that its answer takes, in seconds: one of the number that was announced,
  /// and the turn to another subject.
  ///
  /// Forty questions then hold thirty-one scenarios in place of twenty-six. They take three minutes more and come
  /// nearer to the truth by a twentieth.
  public static let turnSeconds = 30.0

  /// What is assessed.
  public let model: AssessmentModel
  /// The answers so far.
  public private(set) var profile: Profile
  /// What questions are chosen by: what the answers say of somebody of the role that the person says, worked in one
  /// by one.
  ///
  /// All kinds of people together are so uneven that a choice by them asks about what tells the kinds apart; that
  /// costs more of readiness than it brings. They decide about what is shown; see ``readiness``.
  public private(set) var belief: Belief
  /// The width of the 90 % interval, in points of 100, at which to stop before the budget; `nil` for never.
  public let targetWidth: Double?
  let order: QuestionOrder
  /// The places of the only items to ask, in their order; `nil` to choose among all.
  private let only: [Int]?

  /// Begins an interview, or goes on with one whose answers the profile holds.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile's role for its exam.
  ///   - profile: Who is asked, with the answers so far and the number of questions.
  ///   - targetWidth: In points of 100: stops early where the 90 % interval is narrower; `nil` for never.
  ///   - items: The only items to ask, in this order, as in a check-up; `nil` to choose among all.
  public init(
    _ model: AssessmentModel, profile: Profile, targetWidth: Double? = nil, asking items: [Item.ID]? = nil
  ) {
    self.model = model
    self.profile = profile
    self.targetWidth = targetWidth
    only = items?.compactMap(model.place(of:))
    belief = profile.isBlank ? model.rolePrior : model.ofRole.belief(for: profile)
    let balance = SectionBalance(sections: model.outline.sections, measure: model.examMeasure)
    order = QuestionOrder(
      balance, count: profile.questions,
      deal: ItemDeal(
        model.parameters, seed: profile.seed(of: profile.assessments.count),
        questionCount: profile.questions - Self.openingCount))
  }

  /// Whether only some items are asked, as in a check-up.
  var isLimited: Bool { only != nil }

  /// The places of the items that are answered in this assessment, in the order in which they were asked.
  private var asked: [Int] { profile.responses.compactMap { model.place(of: $0.item) } }

  /// Whether so many ratings in a row are the same that further ones would tell little.
  public var isStraightLining: Bool {
    PersonFit.longestRun(in: model.recordedResponses(of: profile.responses)) >= Self.longestRun
  }

  /// What is to be passed over whatever is believed, the most first: where that leaves nothing, the next set is
  /// tried. The same for all questions of an outlook.
  ///
  /// Items that the person has not seen come first, of families whose options they have not seen lately; then
  /// items seen long ago; then others of those families. What was asked lately is not asked, for an answer would
  /// not be fresh; nor is a family that was explained in practice, nor a group of which a question was answered in
  /// this assessment and has been retired since.
  /// When self-ratings tell too little, can-do items come last.
  private var restraints: [Set<Int>] {
    let begun = profile.assessments.last?.begun ?? profile.created
    var seen: Set<Int> = []
    var lately: Set<Int> = []
    var groupsLately: Set<String> = []
    var groupsExplained: Set<String> = []
    for meeting in profile.meetings {
      let isLately = begun.number - meeting.day.number < ProfileTimeline.repeatWindow
      if isLately, let group = model.library.item(meeting.item)?.group {
        groupsLately.insert(group)
        if meeting.isExplained { groupsExplained.insert(group) }
      }
      guard let place = model.place(of: meeting.item) else { continue }
      seen.insert(place)
      if isLately { lately.insert(place) }
    }
    let closed = Set(
      profile.responses.compactMap { response in
        model.place(of: response.item) == nil ? model.library.item(response.item)?.group : nil
      })
    lately.formUnion(model.places(inGroups: closed.union(groupsExplained)))
    let kin = model.places(inGroups: groupsLately)
    let stages = [seen.union(lately).union(kin), lately.union(kin), lately]
    guard isTiredOfRatings else { return stages.withoutRepeats }
    let ratings = Set(model.items.indices.filter { !model.items[$0].isCheck })
    return (stages.map { $0.union(ratings) } + stages).withoutRepeats
  }

  /// Whether the person's self-ratings tell so little that check items are asked instead.
  var isTiredOfRatings: Bool {
    let responses = model.recordedResponses(of: profile.responses)
    return PersonFit.longestRun(in: responses) >= Self.longestRun
      || PersonFit.longestUnsureRun(in: responses) >= Self.longestUnsureRun
  }

  /// Whether only given items are asked.
  public var isCheckUp: Bool { only != nil }

  /// Questions answered so far, of those that the library still has.
  public var answeredCount: Int { asked.count }

  /// Readiness for the exam as it would be shown now.
  ///
  /// - Complexity: that of ``AssessmentModel/belief(for:on:after:)``.
  public var readiness: Estimate { model.examMeasure.estimate(model.belief(for: profile)) }

  /// Why the interview is over; `nil` while it goes on.
  public var ending: Ending? {
    early ?? (next(belief, asked: asked, restraints) == nil ? .exhausted : nil)
  }

  /// Why the interview is over although there are items left.
  private var early: Ending? {
    if answeredCount >= profile.questions { return .budget }
    guard let targetWidth, answeredCount >= Self.openingCount else { return nil }
    // The running belief is nearly always the narrower one, and is there already.
    return model.examMeasure.estimate(belief).width90 * 100 < targetWidth
      && readiness.width90 * 100 < targetWidth ? .precise : nil
  }

  /// The next question; `nil` when the interview is over.
  public var question: Question? {
    early == nil ? next(belief, asked: asked, restraints).map { question(at: $0.index) } : nil
  }

  /// The question of an item, for going back to it.
  public func question(about item: Item.ID) -> Question? { model.place(of: item).map(question(at:)) }

  private func question(at place: Int) -> Question {
    let item = model.items[place]
    let index = model.parameters[place].skill
    let purpose = self.purpose(of: item)
    return Question(
      item: item, skill: model.library.skills[index],
      reason: reason(for: item, skill: index, purpose: purpose),
      purpose: purpose,
      options: item.options(shuffledFor: profile))
  }

  /// Takes an answer; an earlier one to the same item is replaced, which equals a fresh replay.
  ///
  /// - Parameters:
  ///   - answer: What the person said.
  ///   - item: The item that was asked, or any other of the bank.
  ///   - day: The day of the answer.
  ///   - tenths: The time that the answer took, in tenths of a second, if it was measured.
  /// - Returns: Whether the item can have the answer; if not, nothing changes.
  public mutating func answer(
    _ answer: Profile.Answer, to item: Item.ID, on day: Day, tenths: Int? = nil
  ) -> Bool {
    guard let place = model.place(of: item), let read = Answer(answer, to: model.items[place]) else {
      return false
    }
    let isNew = !profile.responses.contains { $0.item == item }
    profile.record(Profile.Response(item: item, answer: answer, day: day, tenths: tenths))
    let wasSeen = profile.meetings.contains { $0.item == item }
    if isNew && !wasSeen {
      belief.update(item: model.parameters[place], answer: read)
    } else {
      belief = model.ofRole.belief(for: profile)
    }
    return true
  }

  /// Withdraws the last answer.
  ///
  /// One to an item that the library no longer has could not be given again, so it stays.
  ///
  /// - Returns: The item whose answer was withdrawn; `nil` when there is none.
  public mutating func withdrawLast() -> Item.ID? {
    guard let last = profile.responses.lastIndex(where: { model.place(of: $0.item) != nil }) else {
      return nil
    }
    let item = profile.responses.remove(at: last).item
    belief = model.ofRole.belief(for: profile)
    return item
  }

  /// The item to ask next; `nil` when none is left that would help.
  ///
  /// - Parameter restraints: What to pass over; see ``restraints``.
  func next(_ belief: Belief, asked: [Int], _ restraints: [Set<Int>]) -> NextItem? {
    if let only {
      return only.first { !asked.contains($0) }.map { NextItem(index: $0, score: 0, varianceReduction: 0) }
    }
    let doubt = order.rule.doubt(belief, measure: model.examMeasure)
    for passedOver in restraints {
      let next = order.nextItem(
        from: model.parameters, asked: asked, passingOver: passedOver, belief: belief, doubt: doubt)
      if let next { return isWorthAsking(next, belief, asked: asked, doubt: doubt) ? next : nil }
    }
    return nil
  }

  /// Whether an item would narrow the interval noticeably; the opening is always asked.
  private func isWorthAsking(
    _ item: NextItem, _ belief: Belief, asked: [Int], doubt: ResolvableDoubt
  ) -> Bool {
    guard asked.count >= Self.openingCount else { return true }
    let deviation = model.examMeasure.estimate(belief).standardDeviation
    guard deviation > 0 else { return false }
    func isNoticeable(_ reduction: Double) -> Bool {
      let share = reduction / (deviation * deviation)
      return ReadinessMeasure.deviationReduction(varianceShare: share) >= Self.leastReduction
    }
    // The item is the best in its section for its time; another may still tell more.
    return isNoticeable(item.varianceReduction)
      || order.rule.hasItem(
        in: model.parameters, answered: Set(asked), belief: belief, doubt: doubt, removing: isNoticeable)
  }

  /// What is likely still to come.
  ///
  /// The interview is played on with the most likely answer to each question.
  ///
  /// - Complexity: that of as many choices of an item as questions are left.
  public func outlook() -> Outlook {
    var belief = belief
    var asked = asked
    var result = Outlook()
    let restraints = restraints
    while asked.count < profile.questions, let chosen = next(belief, asked: asked, restraints) {
      let item = model.parameters[chosen.index]
      let moments = belief.state[belief.coordinate(of: item)]
      let likely = item.gradedAnswers.max {
        item.probability(of: $0, at: moments.mean) < item.probability(of: $1, at: moments.mean)
      }
      if let likely { belief.update(item: item, answer: likely) }
      asked.append(chosen.index)
      result.seconds += item.seconds
      if item.kind == .check { result.check += 1 } else { result.canDo += 1 }
    }
    return result
  }

  /// By how much readiness is expected to vary with the next questions: the drop of its variance when they are
  /// answered as expected, and how many of them there are.
  ///
  /// - Complexity: that of as many choices of an item.
  func expectedReduction(over count: Int) -> (variance: Double, questions: Int) {
    var belief = belief
    var asked = asked
    let restraints = restraints
    var variance = 0.0
    var questions = 0
    while questions < count, asked.count < profile.questions,
      let chosen = next(belief, asked: asked, restraints)
    {
      let item = model.parameters[chosen.index]
      let coordinate = belief.coordinate(of: item)
      let before = belief.state[coordinate]
      // What the answer will say is not known, only how much.
      belief.state.move(
        coordinate,
        to: Moments(mean: before.mean, variance: before.variance * (1 - item.resolvedShare(before))))
      variance += chosen.varianceReduction
      asked.append(chosen.index)
      questions += 1
    }
    return (variance, questions)
  }
}

extension QuestionOrder {
  /// The order of a questionnaire for one person.
  ///
  /// - Parameters:
  ///   - balance: The sections and their shares.
  ///   - count: The number of questions.
  ///   - deal: What of the bank the person is asked first.
  public init(_ balance: SectionBalance, count: Int, deal: ItemDeal?) {
    self.init(
      rule: SelectionRule(
        cost: .second, turnSeconds: Interview.turnSeconds, rankingShare: Interview.rankingShare,
        balance: balance),
      openingCount: Interview.openingCount,
      blocks: SectionBlocks(balance, count: count - Interview.openingCount), deal: deal)
  }
}

extension [Set<Int>] {
  /// The sets in their order, without those that are the same as the one before.
  fileprivate var withoutRepeats: Self {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension Profile {
  /// Whether nothing is recorded yet, so that only what is usual in the role is believed.
  fileprivate var isBlank: Bool {
    evidence.isEmpty && assessments.count == 1 && responses.isEmpty
  }
}
