import Ontology

extension Profile {
  /// A sitting by whose end more was known: an assessment, or a mock exam that was handed in.
  struct Occasion: Sendable {
    /// The day on which it was begun, and that of its last answer.
    var begun, lastDay: Day
    /// The answers.
    var responses: [Response]
    /// Of these, items that the person had met before, so that the answer is no evidence.
    var met: Set<Item.ID> = []
    /// How many assessments, and how many mock exams, had come by its end.
    var assessmentCount, mockCount: Int
  }

  /// Assessments and finished mock exams in the order of time; of one day, assessments come first.
  var occasions: [Occasion] {
    var result: [Occasion] = []
    var taken = 0
    func addMocks(before day: Day?, assessments: Int) {
      while taken < mocks.count, let finished = mocks[taken].finished, day.map({ finished < $0 }) ?? true {
        let mock = mocks[taken]
        taken += 1
        result.append(
          Occasion(
            begun: mock.begun, lastDay: finished, responses: mock.responses,
            met: Set(mock.questions.filter(\.isMet).map(\.item)), assessmentCount: assessments,
            mockCount: taken))
      }
    }
    for (number, assessment) in assessments.enumerated() {
      addMocks(before: assessment.lastDay, assessments: number)
      result.append(
        Occasion(
          begun: assessment.begun, lastDay: assessment.lastDay, responses: assessment.responses,
          assessmentCount: number + 1, mockCount: taken))
    }
    addMocks(before: nil, assessments: assessments.count)
    return result
  }

  /// A time at which the person met a question.
  struct Meeting: Sendable {
    /// The question.
    var item: Item.ID
    /// The day.
    var day: Day
    /// Whether it was explained with the situations in which the other options are right, as practice does: that
    /// gives the other questions of its family away.
    var isExplained = false
  }

  /// Every time that the person met a question, but for the assessment that goes on; the questions of an open mock
  /// exam are met, even those still to come.
  ///
  /// - Complexity: O(n) for n answers.
  var meetings: [Meeting] {
    let asked = earlier.flatMap(\.responses).map { Meeting(item: $0.item, day: $0.day) }
    let practised = drills.flatMap(\.answers).map {
      Meeting(item: $0.response.item, day: $0.response.day, isExplained: true)
    }
    let examined = mocks.flatMap { mock in
      mock.questions.filter { mock.state != .finished || $0.tenths != nil || $0.answer != nil }.map {
        Meeting(item: $0.item, day: $0.day ?? mock.finished ?? mock.begun)
      }
    }
    return asked + practised + examined
  }
}
