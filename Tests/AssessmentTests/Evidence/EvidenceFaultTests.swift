import Ontology
import Testing

@testable import Assessment

@Suite struct EvidenceFaultTests {
  let model: AssessmentModel

  init() throws { model = try BuiltInModel.shared.get() }

  static let good = BuiltInModel.piece(skills: ["python-programming"])

  /// What is changed of a good piece, and a part of the sentence.
  static let wrong: [(String, @Sendable (inout Evidence) -> Void)] = [
    ("needs a name", { $0.title = " \t" }),
    ("longer than the 200", { $0.title = String(repeating: "a", count: 201) }),
    ("1 to 1000 characters", { $0.artefact = "" }),
    ("1 to 1000 characters", { $0.artefact = String(repeating: "a", count: 1001) }),
    ("is in the future", { $0.day = $0.recorded.adding(days: 1) }),
    ("is too long ago", { $0.day = Evidence.earliestDay.adding(days: -1) }),
    ("no skill is named", { $0.shows = [] }),
    ("no skill has the id 'nothing'", { $0.shows[0].skill = "nothing" }),
    ("levels are 0 to 4", { $0.shows[0].level = 5 }),
    ("levels are 0 to 4", { $0.shows[0].level = -1 }),
    ("stands twice", { $0.shows += $0.shows }),
    ("501 skills are too many", { $0.shows = Array(repeating: $0.shows[0], count: 501) }),
    ("0 months of work", { $0.kind = .experience(months: 0) }),
    ("721 months of work", { $0.kind = .experience(months: 721) }),
    ("no section has a score", { $0.kind = .practiceExam([]) }),
    ("no exam has a section 'x'", { $0.kind = .practiceExam([.init(section: "x", percent: 1)]) }),
    ("0 to 100 percent", { $0.kind = .practiceExam([.init(section: "pmle.1", percent: 101)]) }),
    ("0 to 100 percent", { $0.kind = .practiceExam([.init(section: "pmle.1", percent: -1)]) }),
    ("1 to 1000", { $0.kind = .practiceExam([.init(section: "pmle.1", percent: 1, questions: 0)]) }),
    (
      "stands twice",
      {
        $0.kind = .practiceExam([.init(section: "pmle.1", percent: 1), .init(section: "pmle.1", percent: 2)])
      }
    ),
  ]

  @Test(arguments: wrong.indices)
  func `a piece that is wrong is refused with what would be right, and nothing changes`(index: Int) {
    let (part, change) = Self.wrong[index]
    var piece = Self.good
    change(&piece)
    var profile = BuiltInModel.profile()
    let fault = #expect(throws: EvidenceFault.self) {
      try profile.add(piece, in: model.library, exam: model.exam)
    }
    #expect(fault?.description.contains(part) == true, "\(fault?.description ?? "")")
    #expect(profile.evidence.isEmpty)
  }

  @Test func `the same piece cannot be added twice, but the same certificate of another day can`() throws {
    var profile = BuiltInModel.profile()
    try profile.add(Self.good, in: model.library, exam: model.exam)
    #expect(throws: EvidenceFault.self) { try profile.add(Self.good, in: model.library, exam: model.exam) }
    var later = Self.good
    later.day = later.day.adding(days: -1)
    try profile.add(later, in: model.library, exam: model.exam)
    #expect(profile.evidence == [Self.good, later])
  }

  @Test func `the first day that evidence can have is that of the schema`() {
    #expect(Evidence.earliestDay.description == "1950-01-01")
  }
}
