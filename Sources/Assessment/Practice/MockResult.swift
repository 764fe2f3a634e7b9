public import Ontology

/// What a mock exam came to, by section.
public struct MockResult: Sendable {
  /// Right answers of a number of questions.
  public struct Score: Sendable, Hashable {
    /// Questions answered right.
    public var right: Int
    /// Questions asked; those without an answer are among them.
    public var count: Int

    /// The share of right answers; 0 without a question.
    public var share: Double { count > 0 ? Double(right) / Double(count) : 0 }

    /// The shares of right answers to all questions of the kind that are in keeping with this score: the 90 %
    /// interval of Wilson (1927, doi:10.1080/01621459.1927.10502953); all shares without a question.
    public var interval90: ClosedRange<Double> {
      guard count > 0 else { return 0...1 }
      let (number, square) = (Double(count), Estimate.quantile95 * Estimate.quantile95)
      let middle = (share + square / (2 * number)) / (1 + square / number)
      let half =
        Estimate.quantile95 / (1 + square / number)
        * (share * (1 - share) / number + square / (4 * number * number)).squareRoot()
      return max(0, middle - half)...min(1, middle + half)
    }
  }

  /// A section.
  public struct Section: Sendable {
    /// The section.
    public var section: Exam.Section
    /// The score of its questions.
    public var score: Score
    /// What is believed of the section, with this mock exam.
    public var readiness: Estimate
  }

  /// The sections in their order.
  public let sections: [Section]
  /// All questions together.
  public let whole: Score
  /// Readiness for the exam, with this mock exam.
  public let readiness: Estimate
  /// Readiness for the exam as it was believed without it, on the same day.
  public let readinessBefore: Estimate
  /// Questions without an answer.
  public let unanswered: Int
  /// Questions that have been withdrawn and had no answer, or are no longer in the library; they are in no score.
  public let withdrawn: Int
  /// Answers that count as evidence.
  public let evidence: Int
  /// Answers that do not, since the person had met their question.
  public let met: Int
  /// The mock exam.
  public let mock: Profile.MockExam

  /// Works out the result of a mock exam that was handed in.
  ///
  /// - Parameters:
  ///   - index: Its place among ``Profile/mocks``.
  ///   - profile: The person.
  ///   - model: The assessment of the profile, asked about the exam that was rehearsed.
  /// - Returns: `nil` where it is not handed in, or there is none.
  /// - Complexity: that of ``AssessmentModel/belief(for:on:after:)``.
  public init?(ofMock index: Int, in profile: Profile, model: AssessmentModel) {
    guard profile.mocks.indices.contains(index), let finished = profile.mocks[index].finished else {
      return nil
    }
    mock = profile.mocks[index]
    var scores = [Score](repeating: Score(right: 0, count: 0), count: model.exam.sections.count)
    var (unanswered, withdrawn) = (0, 0)
    for question in mock.questions {
      guard let section = model.section(of: question) else {
        withdrawn += 1
        continue
      }
      scores[section].count += 1
      scores[section].right += question.isRight == true ? 1 : 0
      unanswered += question.answer == nil ? 1 : 0
    }
    self.unanswered = unanswered
    self.withdrawn = withdrawn
    whole = Score(right: scores.map(\.right).reduce(0, +), count: scores.map(\.count).reduce(0, +))
    var known = profile
    known.mocks = Array(profile.mocks.prefix(index + 1))
    var without = known
    without.mocks.removeLast()
    let day = max(finished, known.lastDay)
    let belief = model.belief(for: known, on: day)
    sections = zip(model.exam.sections, scores).enumerated().map { number, pair in
      Section(
        section: pair.0, score: pair.1, readiness: model.sectionMeasure(number).estimate(belief))
    }
    readiness = model.examMeasure.estimate(belief)
    readinessBefore = model.examMeasure.estimate(model.belief(for: without, on: day))
    let counted = ProfileTimeline(known).steps.flatMap(\.responses)
    let items = Set(mock.questions.map(\.item))
    let own = Set(mock.responses)
    evidence = counted.count { items.contains($0.item) && own.contains($0) }
    met = mock.responses.count - evidence
  }
}

extension AssessmentModel {
  /// The section of a mock exam's question; `nil` for one that cannot be judged any more.
  fileprivate func section(of question: Profile.MockExam.Question) -> Int? {
    if let place = place(of: question.item) { return section(of: place) }
    // One that was retired after its answer keeps its place.
    guard question.answer != nil, counts(question.item), let item = library.item(question.item),
      let skill = library.skillIndex[item.skill]
    else { return nil }
    return outline.sections[skill] < exam.sections.count ? outline.sections[skill] : nil
  }
}
