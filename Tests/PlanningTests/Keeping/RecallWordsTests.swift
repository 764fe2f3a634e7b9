import Ontology
import Testing

@testable import Planning

/// What reviews ask, in words: forms that fit what was learned, none more than a few times in a plan.
@Suite struct RecallWordsTests {
  private static func plan(_ role: String) throws -> Plan {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = Plan.Conditions.usualAreas
    return try SamplePerson.of(role: role).plan(conditions)
  }

  /// The sentence of a review without what it is about.
  private static func form(_ text: String, of task: RecallTask) -> String {
    switch task {
    case .redo(let title): text.replacing(title, with: "…")
    case .explain(let statement?): text.replacing(statement, with: "…")
    case .explain(nil), .wrongAnswers, .text: text
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `no form comes more than a few times in a plan, none twice in a review, and each is short`(
    role: String
  ) throws {
    let plan = try Self.plan(role)
    let recall = RecallWords(plan)
    var counts: [String: Int] = [:]
    for review in plan.weeks.flatMap(\.reviews) {
      let texts = review.items.map { ($0.task, recall.recall($0, of: review)) }.filter { !$0.1.isEmpty }
      let forms = texts.map { Self.form($0.1, of: $0.0) }
      #expect(Set(forms).count == forms.count, "\(forms)")
      for form in forms {
        counts[form, default: 0] += 1
        #expect(form.count <= 100, "\(form)")
      }
    }
    #expect(counts.count >= 8, "\(counts)")
    #expect(counts.values.max() ?? 0 <= 5, "\(counts.sorted { $0.value > $1.value })")
  }

  @Test(arguments: [
    ("product-selection", RecallSubject.choice), ("tuning-decision", .choice),
    ("cloud-cost-control", .choice),
    ("prompt-design", .prompt), ("bigquery-ml-training", .query), ("sql-querying", .query),
    ("classification-metrics", .measure), ("data-drift", .measure), ("serving-autoscaling", .service),
    ("pipeline-authoring", .pipeline), ("serving-hardware", .choice),
    ("training-serving-consistency", .concept), ("hyperparameter-tuning", .model), ("embeddings", .model),
    ("version-control", .concept), ("", .concept),
  ])
  func `the forms fit what a skill is about`(skill: String, subject: RecallSubject) {
    #expect(RecallSubject(ofSkill: skill) == subject)
    let forms = RecallForm.ofWork(on: subject)
    #expect(forms.count >= 6 && Set(forms).count == forms.count)
    #expect((subject == .service) == forms.contains(.loaded))
    #expect((subject == .choice) == forms.contains(.halved))
  }

  @Test func `the same work is asked in another form each time, and what comes later changes nothing before`()
    throws
  {
    var plan = try Self.plan("data-scientist")
    func review(_ number: Int) -> PlannedReview {
      PlannedReview(
        number: number, minutes: 10,
        items: [
          PlannedReview.Item(
            skill: "prompt-design", title: "Prompts", retention: 80, task: .redo("Five prompts"))
        ])
    }
    for week in plan.weeks.indices { plan.weeks[week].reviews = [] }
    plan.weeks[0].reviews = (1...10).map(review)
    let recall = RecallWords(plan)
    let texts = plan.weeks[0].reviews.map { recall.recall($0.items[0], of: $0) }
    #expect(Set(texts.prefix(9)).count == 9 && texts[9] == texts[0])
    #expect(texts[0] == "“Five prompts”: write one of its prompts again. Which sentence of it does most?")
    plan.weeks[0].reviews.removeLast(7)
    let fewer = RecallWords(plan)
    #expect(plan.weeks[0].reviews.map { fewer.recall($0.items[0], of: $0) } == Array(texts.prefix(3)))
  }

  @Test func `questions that were wrong are asked by their command, and a statement stands as it is`() throws
  {
    var plan = try Self.plan("data-scientist")
    func instruction(_ task: RecallTask, scenarios: Int = 0) -> String {
      let item = PlannedReview.Item(
        skill: "sql-querying", title: "SQL", retention: 80, task: task, scenarios: scenarios)
      let review = PlannedReview(number: 1, minutes: 10, items: [item])
      for week in plan.weeks.indices { plan.weeks[week].reviews = week == 0 ? [review] : [] }
      return RecallWords(plan).instruction(item, of: review)
    }
    #expect(
      instruction(.wrongAnswers(2))
        == "Answer 2 questions again that you had wrong, and say why each other option is wrong: "
        + "readiness practice --wrong.")
    #expect(instruction(.wrongAnswers(1)).hasPrefix("Answer 1 question again"))
    #expect(instruction(.explain("Explain joins")) == "Aloud, without notes: Explain joins.")
    #expect(
      instruction(.explain("Explain joins"), scenarios: 2)
        == "Answer 2 exam-style questions on it, and say why each other option is wrong: "
        + "readiness practice --skill sql-querying --questions 2.")
    #expect(
      instruction(.redo("A"), scenarios: 1).hasSuffix(
        "Then answer 1 exam-style question on it: readiness practice --skill sql-querying --questions 1."))
    #expect(instruction(.text("In words.")) == "In words.")
    #expect(!instruction(.explain(nil)).isEmpty)
  }
}
