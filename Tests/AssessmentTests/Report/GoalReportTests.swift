import Assessment
import Ontology
import Testing

@Suite struct GoalReportTests {
  /// A report for the sample person of a role.
  private func report(
    _ role: String, _ requests: [GoalRequest]
  ) throws -> (report: ReadinessReport, belief: Belief, model: AssessmentModel, goals: GoalSet) {
    let model = try BuiltIn.model(role: role)
    let profile = try BuiltIn.person(in: model)
    let goals = try GoalSet(requests, model: model)
    let belief = model.belief(for: profile)
    return (ReadinessReport(profile, belief: belief, model: model, goals: goals), belief, model, goals)
  }

  @Test(arguments: ["cloud-architect", "data-scientist", "ml-engineer", "software-engineer"])
  func `gaps for a job are in the order of points an hour, as worked out by hand`(role: String) throws {
    let (report, belief, model, _) = try report(role, [GoalRequest(.role("ml-engineer"))])
    let library = model.library
    let target = try #require(library.role("ml-engineer"))
    let total = library.skills.compactMap { target.expectation(of: $0) }.filter { $0.expectedLevel > 0 }
      .map(\.importance).reduce(0, +)
    var expected: [(skill: Skill.ID, points: Double, quarters: Int)] = []
    for (index, skill) in library.skills.enumerated() {
      guard let want = target.expectation(of: skill), want.expectedLevel > 0 else { continue }
      let proficiency = belief.proficiency(index)
      let reached = AttainmentMoments(proficiency: proficiency, target: Double(want.expectedLevel)).mean
      let points = want.importance / total * (1 - reached) * 100
      let level = max(0, min(4, Int(proficiency.mean.rounded(.down))))
      if points >= report.leastWorth {
        expected.append(
          (skill.id, points, Self.cheapest(skill.id, from: level, to: want.expectedLevel, library) ?? 0))
      }
    }
    func rate(_ gap: (skill: Skill.ID, points: Double, quarters: Int)) -> Double {
      gap.quarters > 0 ? gap.points / Double(gap.quarters) : 0
    }
    let found = report.gapsByYield
    #expect(Set(found.map(\.skill.id)) == Set(expected.map(\.skill)))
    let rates = Dictionary(uniqueKeysWithValues: expected.map { ($0.skill, rate($0)) })
    let inOrder = found.compactMap { rates[$0.skill.id] }
    for (first, second) in zip(inOrder, inOrder.dropFirst()) { #expect(first >= second - 1e-12) }
    for gap in found {
      let other = try #require(expected.first { $0.skill == gap.skill.id })
      #expect((gap.worth - other.points).magnitude < 1e-9)
      #expect(gap.quarters == other.quarters)
    }
  }

  /// The cheapest chain of resources from one level to another, by trying every one.
  private static func cheapest(_ skill: Skill.ID, from: Int, to: Int, _ library: Library) -> Int? {
    if from >= to { return 0 }
    return library.resources.flatMap { resource in
      resource.raises.filter { $0.skill == skill && $0.from <= from && $0.to > from }
        .compactMap { raise in
          cheapest(skill, from: raise.to, to: to, library).map { $0 + resource.duration.likely }
        }
    }.min()
  }

  @Test func `readiness for several goals is their weighted mean, each with its own beside it`() throws {
    let requests = [
      GoalRequest(.exam("google-pmle")), GoalRequest(.role("cloud-architect"), weight: 200),
      GoalRequest(.role("ml-engineer"), weight: 50),
    ]
    let (report, belief, model, _) = try report("data-scientist", requests)
    let means = report.goals.map(\.estimate.mean)
    #expect(means.count == 3)
    #expect((report.overall.mean - (means[0] + 2 * means[1] + 0.5 * means[2]) / 3.5).magnitude < 1e-9)
    #expect(report.goals[0].estimate == report.exam)
    for goal in report.goals {
      #expect((goal.sections.map(\.weight).reduce(0, +) - 1).magnitude < 1e-9)
      let parts = goal.sections.map { $0.weight * $0.estimate.mean }.reduce(0, +)
      #expect((parts - goal.estimate.mean).magnitude < 1e-9)
    }
    // Needs of several goals are worth what closing them adds to the mean.
    let gap = try #require(report.gaps.first)
    #expect(gap.neededLevel == (try GoalSet(requests, model: model)).neededLevel(of: gap.index))
    #expect(belief.proficiency(gap.index) == gap.proficiency)
  }

  @Test func `without goals, or with the exam alone, the report is that for the exam`() throws {
    let (report, belief, model, goals) = try report("ml-engineer", [GoalRequest(.exam("google-pmle"))])
    #expect(goals.isOwnExam)
    let usual = ReadinessReport(try BuiltIn.person(in: model), belief: belief, model: model)
    #expect(report.overall == usual.exam)
    #expect(report.gaps.map(\.skill.id) == usual.gaps.map(\.skill.id))
    #expect(report.gaps.map(\.worth) == usual.gaps.map(\.worth))
  }

  /// What cannot be a goal, and a part of what is said about it.
  static let faults: [([String], String)] = [
    (["exam:google-pmel"], "did you mean 'exam:google-pmle'"),
    (["google-pmle"], "did you mean 'exam:google-pmle'"),
    (["exam:ml-engineer"], "did you mean 'role:ml-engineer'?"),
    (["role:nobody-at-all"], "the library has no goal 'role:nobody-at-all'; 'readiness exams'"),
    ([""], "'' is no goal; write exam:ID or role:ID"),
    (["role:"], "is no goal"),
    (["role:ml-engineer=0"], "'0' is no weight"),
    (["role:ml-engineer=0.05"], "'0.05' is no weight"),
    (["role:ml-engineer=10.1"], "'10.1' is no weight"),
    (["role:ml-engineer=-1"], "'-1' is no weight"),
    (["role:ml-engineer=nan"], "'nan' is no weight"),
    (["role:ml-engineer=1e300"], "'1e300' is no weight"),
    (["role:ml-engineer="], "'' is no weight"),
    (["role:ml-engineer", "exam:google-pmle", "role:ml-engineer=2"], "'role:ml-engineer' is given twice"),
    ((0...20).map { "exam:exam-\($0)" }, "more than 20 goals"),
  ]

  @Test(arguments: faults)
  func `what cannot be a goal is refused with a reason`(texts: [String], part: String) throws {
    let library = try BuiltIn.library.get()
    let fault = #expect(throws: GoalFault.self) { try GoalRequest.reading(texts, in: library) }
    #expect(fault.map { "\($0)".contains(part) } == true, "\(fault.map { "\($0)" } ?? "")")
  }

  @Test(arguments: [("exam:google-pmle", 100), ("role:ml-engineer=2", 200), ("role:ml-engineer=0.25", 25)])
  func `a goal has its weight after the equals sign`(text: String, weight: Int) throws {
    let read = try GoalRequest.reading([text], in: BuiltIn.library.get())
    #expect(read.map(\.weight) == [weight])
    #expect(text.hasPrefix(read[0].goal.description))
  }
}
