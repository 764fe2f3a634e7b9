public import Ontology

/// A mock exam under way: any question can be seen, answered, changed and flagged until it is handed in.
///
/// A value without a clock or a terminal: front ends say how long a question was looked at, and what time it is when
/// they save.
public struct MockSession: Sendable {
  /// A question with what a front end shows about it.
  public struct Question: Sendable, Hashable {
    /// Its place in the exam, from 1.
    public var number: Int
    /// The item.
    public var item: Item
    /// The options in the order in which this person sees them.
    public var options: [Item.Option]
    /// What was answered, whether it is flagged, and the time so far.
    public var state: Profile.MockExam.Question
  }

  /// How an interrupted sitting was taken up again.
  public struct Return: Sendable, Hashable {
    /// Whether the person had paused; otherwise it broke off.
    public var wasPaused: Bool
    /// How long it lay, in seconds; 0 where the clock has gone back since.
    public var seconds: Int
    /// Whether the clock of the machine is behind the time at which the sitting was saved.
    public var isClockBehind: Bool
  }

  /// The lengths that can be asked for, in minutes.
  public static let minutes = 5...600
  /// The numbers of questions that can be asked for.
  public static let questions = 5...200

  /// What is assessed.
  public let model: AssessmentModel
  /// The person, with the mock exam.
  public private(set) var profile: Profile
  /// How it was taken up again; `nil` for one that has just begun.
  public private(set) var resumption: Return?

  /// Begins a mock exam.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that is to be rehearsed.
  ///   - profile: The person, without an open mock exam.
  ///   - draw: Its questions.
  ///   - minutes: The time for it.
  ///   - day: The day.
  ///   - now: The time, in seconds since 1970 in universal time.
  /// - Returns: `nil` where there is no question.
  public init?(
    _ model: AssessmentModel, profile: Profile, draw: MockDraw, minutes: Int, on day: Day, at now: Int
  ) {
    guard !draw.questions.isEmpty, profile.openMock == nil else { return nil }
    self.model = model
    self.profile = profile
    var mock = Profile.MockExam(
      begun: day, exam: profile.other(model.exam), minutes: minutes, questions: draw.questions)
    mock.saved = now
    self.profile.mocks.append(mock)
    show()
  }

  /// Goes on with the mock exam that is not handed in.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that is rehearsed.
  ///   - profile: The person.
  ///   - now: The time, in seconds since 1970 in universal time.
  /// - Returns: `nil` where there is none.
  public init?(resuming profile: Profile, _ model: AssessmentModel, at now: Int) {
    guard let open = profile.openMock else { return nil }
    self.model = model
    self.profile = profile
    let saved = open.saved ?? now
    let away = Return(
      wasPaused: open.state == .paused, seconds: max(0, now - saved), isClockBehind: now < saved)
    resumption = away
    if !away.wasPaused { mock.interruptions = min(mock.interruptions + 1, Self.mostBreaks) }
    mock.secondsAway = min(mock.secondsAway + away.seconds, Self.longestAway)
    mock.state = .running
    mock.saved = now
    // One of which the question was withdrawn in the meantime is passed over.
    if let current = mock.current, !isAsked(current) { mock.current = following(current) }
    show()
  }

  /// The longest that is counted as away, in seconds: more than thirty years tell no more.
  private static let longestAway = 1_000_000_000
  /// The most pauses and interruptions that are counted.
  private static let mostBreaks = 10_000
  /// The longest that is counted as used, in tenths of a second.
  private static let longestUse = 999_999

  /// The mock exam.
  public private(set) var mock: Profile.MockExam {
    get { profile.mocks[profile.mocks.count - 1] }
    set { profile.mocks[profile.mocks.count - 1] = newValue }
  }

  /// The question that is shown; `nil` at the list of all of them.
  public var question: Question? { mock.current.flatMap(question(at:)) }

  /// The question at a place, from 0; `nil` where its item is asked no more.
  public func question(at place: Int) -> Question? {
    guard mock.questions.indices.contains(place), let found = model.place(of: mock.questions[place].item)
    else { return nil }
    let item = model.items[found]
    return Question(
      number: place + 1, item: item, options: item.options(shuffledFor: profile),
      state: mock.questions[place])
  }

  /// The places whose questions can be asked.
  public var askedPlaces: [Int] { mock.questions.indices.filter(isAsked) }
  /// Number of questions with an answer.
  public var answeredCount: Int { mock.questions.count { $0.answer != nil } }
  /// Places without an answer.
  public var unansweredPlaces: [Int] { askedPlaces.filter { mock.questions[$0].answer == nil } }
  /// Places that are flagged.
  public var flaggedPlaces: [Int] { askedPlaces.filter { mock.questions[$0].isFlagged } }
  /// The time that is left, in seconds; 0 when it is up.
  public var secondsLeft: Int { max(0, mock.minutes * 60 - mock.tenths / 10) }
  /// Whether the time is up.
  public var isTimeUp: Bool { mock.tenths >= mock.minutes * 600 }

  private func isAsked(_ place: Int) -> Bool { model.place(of: mock.questions[place].item) != nil }

  private func following(_ place: Int) -> Int? { askedPlaces.first { $0 > place } }

  /// Notes that the current question is looked at.
  private mutating func show() {
    guard let current = mock.current, mock.questions[current].tenths == nil else { return }
    mock.questions[current].tenths = 0
  }

  /// Adds time that was spent on what is shown; time that is negative counts as none.
  public mutating func spend(tenths: Int) {
    let spent = min(max(0, tenths), Self.longestUse)
    mock.tenths = min(mock.tenths + spent, Self.longestUse)
    guard let current = mock.current else { return }
    mock.questions[current].tenths = min((mock.questions[current].tenths ?? 0) + spent, Self.longestUse)
  }

  /// Answers the question that is shown, and goes to the next one.
  ///
  /// - Returns: Whether the question can have the answer; if not, nothing changes.
  public mutating func answer(_ answer: Profile.Answer, on day: Day) -> Bool {
    guard let current = mock.current, let question, let read = Answer(answer, to: question.item) else {
      return false
    }
    mock.questions[current].answer = answer
    mock.questions[current].isRight = read == .right
    mock.questions[current].day = max(day, mock.begun)
    forward()
    return true
  }

  /// Flags the question that is shown, or takes its flag away.
  ///
  /// - Returns: Whether it is flagged now; `nil` at the list.
  public mutating func toggleFlag() -> Bool? {
    guard let current = mock.current else { return nil }
    mock.questions[current].isFlagged.toggle()
    return mock.questions[current].isFlagged
  }

  /// Shows the question at a place.
  ///
  /// - Returns: Whether there is such a question.
  public mutating func go(to place: Int) -> Bool {
    guard mock.questions.indices.contains(place), isAsked(place) else { return false }
    mock.current = place
    show()
    return true
  }

  /// Shows the next question, or after the last one the list.
  public mutating func forward() {
    mock.current = mock.current.flatMap(following)
    show()
  }

  /// Shows the question before; from the list the last one.
  ///
  /// - Returns: Whether there is one.
  public mutating func back() -> Bool {
    let before = mock.current.map { current in askedPlaces.last { $0 < current } } ?? askedPlaces.last
    guard let before else { return false }
    return go(to: before)
  }

  /// Shows the list of all questions.
  public mutating func list() { mock.current = nil }

  /// Notes the time at which the sitting is saved.
  ///
  /// - Parameter now: In seconds since 1970 in universal time.
  public mutating func touch(at now: Int) {
    if mock.state != .finished { mock.saved = now }
  }

  /// Pauses.
  public mutating func pause(at now: Int) {
    mock.state = .paused
    mock.pauses = min(mock.pauses + 1, Self.mostBreaks)
    mock.saved = now
  }

  /// Hands the exam in; nothing can be changed any more.
  public mutating func finish(on day: Day) {
    mock.state = .finished
    // A clock that was set back does not put the end before the beginning.
    mock.finished = max(day, mock.questions.compactMap(\.day).max() ?? mock.begun, mock.begun)
    mock.saved = nil
    mock.current = nil
  }
}
