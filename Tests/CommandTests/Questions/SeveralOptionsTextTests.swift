import Assessment
import Catalogue
import Ontology
import Terminal
import Testing

/// Questions with several right options, and with snippets, at the terminal.
@Suite struct SeveralOptionsTextTests {
  static let model = Result { () throws -> AssessmentModel in
    let library = try Catalogue().library(schemas: Catalogue().schemas())
    return AssessmentModel(
      library: library, role: try #require(library.roles.first), exam: try #require(library.usualExam))
  }
  static let day = Day(number: 20_780)

  /// A questionnaire about one item, with the order in which its options are shown.
  static func questionnaire(
    about isWanted: (Item) -> Bool
  ) throws -> (questionnaire: Questionnaire, item: Item, shown: [Item.Option]) {
    let model = try model.get()
    let found = model.items.first(where: isWanted)
    let item = try #require(found)
    let profile = Profile(
      name: "Ada", role: model.role.id, exam: model.exam.id, edition: model.exam.edition, created: day,
      questions: 1)
    let interview = Interview(model, profile: profile, asking: [item.id])
    let shown = try #require(interview.question).options
    return (Questionnaire(interview, style: Style(colour: false)), item, shown)
  }

  @Test(arguments: ["1 3", "13", "1,3", "3 1", " 1 , 3 ", "1 & 3"])
  func `two options are chosen in any of the usual ways`(input: String) throws {
    var (questionnaire, item, shown) = try Self.questionnaire { $0.choose == 2 }
    let prompt = questionnaire.prompt() ?? ""
    #expect(prompt.contains("Choose two, such as 1 3."))
    #expect(questionnaire.receive(input, on: Self.day) == .saved(""))
    #expect(
      questionnaire.interview.profile.responses.map(\.answer) == [.options([shown[0].id, shown[2].id])])
    #expect(questionnaire.interview.profile.responses.map(\.item) == [item.id])
  }

  /// What cannot be an answer, and what is said.
  static let refused = [
    ("1", "Choose two, such as 1 3; you chose one."), ("1 2 3", "Choose two, such as 1 3; you chose three."),
    ("", "Choose two, such as 1 3; you chose none."),
    ("2 2", "2 stands there twice; choose two, such as 1 3."),
    ("1 6", "Please type two of 1 to 5, such as 1 3, s for not sure, or ? for the other\nkeys."),
    ("0 1", "Please type two of 1 to 5, such as 1 3, s for not sure, or ? for the other\nkeys."),
    ("a c", "Please type two of 1 to 5, such as 1 3, s for not sure, or ? for the other\nkeys."),
  ]

  @Test(arguments: refused)
  func `another number of options changes nothing and says what would be right`(
    input: String, message: String
  ) throws {
    var (questionnaire, _, _) = try Self.questionnaire { $0.choose == 2 }
    _ = questionnaire.prompt()
    #expect(questionnaire.receive(input, on: Self.day) == .message(message))
    #expect(questionnaire.interview.profile.responses.isEmpty)
  }

  @Test func `not sure, help and where one option is right stay as they were`() throws {
    var (several, _, _) = try Self.questionnaire { $0.choose == 2 }
    _ = several.prompt()
    guard case .message(let help) = several.receive("?", on: Self.day) else { throw Unexpected() }
    #expect(help.replacing("\n", with: " ").contains("Type two of 1 to 5 to answer."))
    #expect(several.receive("s", on: Self.day) == .saved(""))
    #expect(several.interview.profile.responses.map(\.answer) == [.notSure])
    var (single, _, _) = try Self.questionnaire { $0.isCheck && $0.choose == 1 && $0.options.count == 4 }
    let prompt = single.prompt() ?? ""
    #expect(prompt.contains("1  ") && !prompt.contains("Choose"))
    #expect(
      single.receive("1 3", on: Self.day)
        == .message("Please type 1 to 4, s for not sure, or ? for the other keys."))
  }

  struct Unexpected: Error {}

  @Test func `a snippet stands as it is below its scenario, in the question and in the review`() throws {
    var (questionnaire, item, shown) = try Self.questionnaire { ($0.snippet?.lines.count ?? 0) > 3 }
    let block = try #require(item.snippet).lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    let prompt = questionnaire.prompt() ?? ""
    #expect(prompt.contains("\n\n" + block + "\n\n"))
    #expect(prompt.split(separator: "\n").allSatisfy { $0.count <= 80 })
    _ = questionnaire.receive("1", on: Self.day)
    let review = ReviewText(
      questionnaire.interview.profile, model: try Self.model.get(), style: Style(colour: false)
    ).text(includesRight: true)
    #expect(review.contains("\n\n" + block + "\n\n"))
    #expect(review.contains(shown[0].isCorrect ? "1 of 1 scenarios" : "0 of 1 scenarios"))
  }

  @Test func `a review marks each right option and each chosen one`() throws {
    var (questionnaire, item, shown) = try Self.questionnaire { $0.choose == 2 }
    _ = questionnaire.prompt()
    let right = shown.firstIndex(where: \.isCorrect) ?? 0
    let wrong = shown.firstIndex { !$0.isCorrect } ?? 0
    _ = questionnaire.receive("\(right + 1) \(wrong + 1)", on: Self.day)
    let profile = questionnaire.interview.profile
    let text = ReviewText(profile, model: try Self.model.get(), style: Style(colour: false))
      .text(includesRight: false)
    #expect(text.contains("0 of 1 scenarios were answered right"))
    let marks = text.split(separator: "\n").map { $0.prefix(7) }
    #expect(marks.count { $0 == "right  " } == 2)
    #expect(marks.count { $0 == "yours  " } == 1)
    #expect(text.contains("(your answer)"))
    #expect(!item.options.compactMap(\.rightWhen).contains { text.contains($0) })
  }

  @Test func `a line of code that is too wide is broken between tokens, never within one`() {
    let long = "  WHERE " + (1...20).map { "column_\($0) = \($0)" }.joined(separator: " AND ")
    let token = String(repeating: "x", count: 100)
    let rows = TextLayout.code(["SELECT  a", "", long, token])
    #expect(rows[0] == "    SELECT  a")
    #expect(rows[1] == "")
    #expect(rows.last == "    " + token)
    #expect(rows.dropLast().allSatisfy { $0.count <= TextLayout.width })
    let joined = rows[2..<(rows.count - 1)].map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect("  " + joined == long)
  }
}
