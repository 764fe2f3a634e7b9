import Assessment
import Ontology
import Terminal
import Testing

/// One table of keys for questionnaires, practice and mock exams.
@Suite struct KeysTests {
  private static let day = SeveralOptionsTextTests.day
  private static let sheet = Sheet(style: Style(colour: false))

  private static func profile(_ model: AssessmentModel) -> Profile {
    Profile(
      name: "Ada", role: model.role.id, exam: model.exam.id, edition: model.exam.edition, created: day,
      questions: 12)
  }

  private static func drill() throws -> DrillConversation {
    let model = try SeveralOptionsTextTests.model.get()
    let session = DrillSession(model, profile: profile(model), focus: .weakest, questions: 5, on: day)
    return DrillConversation(session, sheet: sheet, path: "p.xml")
  }

  private static func mock() throws -> MockConversation {
    let model = try SeveralOptionsTextTests.model.get()
    let draw = MockDraw(model, profile: profile(model), count: 5, seed: 0, on: day)
    let session = MockSession(model, profile: profile(model), draw: draw, minutes: 60, on: day, at: 0)
    return MockConversation(try #require(session), sheet: sheet)
  }

  private static func questionnaire() throws -> Questionnaire {
    let model = try SeveralOptionsTextTests.model.get()
    return Questionnaire(Interview(model, profile: profile(model)), style: Style(colour: false))
  }

  private static func keys(_ text: String) -> [String] {
    let said = text.replacing("\n", with: " ")
    guard let start = said.firstRange(of: "Keys: ") else { return [] }
    return said[start.upperBound...].split(separator: ", ").map(String.init)
  }

  @Test func `the same key is shown in the same words everywhere`() throws {
    let mock = Self.keys(try Self.mock().introduction(nil))
    #expect(mock.count == 10 && mock.contains("q pause") && mock.contains("s not sure"))
    for others in [
      Self.keys(try Self.questionnaire().introduction()), Self.keys(try Self.drill().introduction()),
    ] {
      #expect(!others.isEmpty && Set(others).isSubset(of: mock), "\(others)")
    }
  }

  @Test(arguments: ["q", "p", "quit", "pause"])
  func `what pauses one pauses all`(key: String) throws {
    var (questionnaire, drill, mock) = (
      try Self.questionnaire(), try Self.drill(), try Self.mock()
    )
    _ = questionnaire.prompt()
    #expect(questionnaire.receive(key, on: Self.day) == .paused)
    #expect(drill.receive(key, on: Self.day) == .stopped)
    #expect(mock.receive(key, on: Self.day, at: 0, tenths: 0) == .paused)
  }

  @Test(arguments: ["f", "l", "g 2", "g"])
  func `what only a mock exam has is said to be so, and answers nothing`(key: String) throws {
    var (questionnaire, drill) = (try Self.questionnaire(), try Self.drill())
    _ = questionnaire.prompt()
    guard case .message(let first) = questionnaire.receive(key, on: Self.day),
      case .message(let second) = drill.receive(key, on: Self.day)
    else {
      Issue.record("\(key) was taken")
      return
    }
    #expect(first == second && first.contains("mock exam"))
  }

  @Test func `n never answers`() throws {
    var (questionnaire, drill, mock) = (
      try Self.questionnaire(), try Self.drill(), try Self.mock()
    )
    _ = questionnaire.prompt()
    guard case .message = questionnaire.receive("n", on: Self.day),
      case .message = drill.receive("n", on: Self.day)
    else {
      Issue.record("n was taken")
      return
    }
    #expect(mock.receive("n", on: Self.day, at: 0, tenths: 0) == .saved(""))
    #expect(questionnaire.interview.profile.responses.isEmpty && mock.session.answeredCount == 0)
    #expect(questionnaire.receive("s", on: Self.day) == .saved(""))
    _ = questionnaire.prompt()
    _ = questionnaire.receive("b", on: Self.day)
    _ = questionnaire.prompt()
    #expect(questionnaire.receive("n", on: Self.day) == .message("Kept."))
  }
}
