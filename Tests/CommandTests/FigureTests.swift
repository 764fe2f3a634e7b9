import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import Terminal
import Testing
import XML

/// What is known, reached and forecast: one name and one value, whatever shows it.
@Suite(.launching) struct FigureTests {
  /// A plan of which the first two weeks are done, before and after the rest is planned anew.
  private static let lived = Result { () throws -> (recorded: Plan, replanned: Plan) in
    let program = try Program()
    for name in ["plan.xml", "profile.xml"] {
      try program.put(name, try SampleRun.shared.get().text(name))
    }
    let catalogue = Catalogue()
    let schemas = catalogue.schemas()
    var plan = try PlanDocument.read(
      SourceFile(path: "plan.xml", text: program.text("plan.xml")), schemas: schemas)
    for week in plan.weeks.prefix(2) {
      for session in week.sessions {
        try plan.record(.done, of: session.activity, on: session.day ?? week.end)
      }
    }
    let profile = try ProfileDocument.read(
      SourceFile(path: "profile.xml", text: program.text("profile.xml")), schemas: schemas)
    let library = try catalogue.library(schemas: schemas)
    guard let role = library.role(profile.role), let exam = library.exam(profile.exam) else {
      throw SampleRun.Failed(errors: "the library lacks the role or the exam of the sample person")
    }
    let replanner = Replanner(
      model: AssessmentModel(library: library, role: role, exam: exam), profile: profile)
    return (plan, try replanner.replan(plan, on: plan.weeks[2].start, keeping: .date))
  }

  private static func page(_ score: Score) -> String {
    "\((score.mean + 5) / 10) % (\((score.low + 5) / 10)–\((score.high + 5) / 10) %)"
  }

  /// A text without the ends of its lines, which fall anywhere.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `recorded work is reached at once, and known only by answers`() throws {
    let (recorded, replanned) = try Self.lived.get()
    #expect(recorded.readiness.known == nil && recorded.figures.known == recorded.readiness.now)
    #expect(recorded.figures.reached.mean > recorded.figures.known.mean)
    #expect(recorded.figures.reached.mean < recorded.figures.forecast.mean)
    #expect(replanned.figures.known == recorded.figures.known)
    #expect(replanned.figures.reached == replanned.readiness.now)
    for plan in [recorded, replanned] {
      #expect(plan.burnUp(on: plan.weeks[2].start).current?.reached == plan.figures.reached)
    }
  }

  @Test func `what is reached in the sections is together what is reached in all`() throws {
    let (recorded, replanned) = try Self.lived.get()
    for plan in [recorded, replanned] {
      let parts = plan.reached(in: plan.readiness.sections)
      let weights = parts.map(\.weight).reduce(0, +)
      let mean = parts.map { $0.weight * $0.now.mean }.reduce(0, +) / weights
      #expect(abs(mean - plan.figures.reached.mean) <= 5)
      for (part, before) in zip(parts, plan.readiness.sections) {
        #expect(min(before.now.mean, part.projected.mean) <= part.now.mean)
        #expect(part.now.mean <= max(before.now.mean, part.projected.mean))
      }
    }
    #expect(recorded.reached(in: recorded.readiness.sections) != recorded.readiness.sections)
    #expect(replanned.reached(in: replanned.readiness.sections) == replanned.readiness.sections)
  }

  @Test(arguments: [false, true])
  func `every text, page and export has the same three`(isReplanned: Bool) throws {
    let lived = try Self.lived.get()
    let plan = isReplanned ? lived.replanned : lived.recorded
    let figures = plan.figures
    let catalogue = Catalogue()
    let today = plan.weeks[2].start
    let week = WeekText(plan, style: Style(colour: false))
    let sentence = figures.sentence(TextLayout.percent)
    for text in [week.next(on: today), week.week(of: today), week.progressText(on: today)] {
      #expect(Self.flat(text).contains(sentence), "\(text)")
    }
    #expect(Self.flat(PlanText(plan, style: Style(colour: false)).text).contains(sentence))
    for audience in Audience.allCases {
      let file = try #require(catalogue.file(audience.templatePath))
      let template = try Template(builtIn: file, among: catalogue.files(in: "Templates/"))
      let texts = [
        try PlanPage.html(plan, for: audience, template: template),
        PlanMarkdown.text(plan, for: audience), PlanSpokenText.text(plan, for: audience),
      ]
      for figure in ReadinessFigures.Figure.allCases {
        for (place, text) in texts.enumerated() {
          let flat = Self.flat(text).lowercased()
          #expect(flat.contains(figure.title.lowercased()), "\(audience) \(place): \(figure)")
          let value = Self.page(figures[figure])
          #expect(
            flat.contains(value) || place == 2 && flat.contains(Self.spoken(value)),
            "\(audience) \(place): \(figure)")
        }
      }
      let table = PlanTable.readiness.csv(plan, for: audience)
      for figure in ReadinessFigures.Figure.allCases {
        let score = figures[figure]
        #expect(
          table.contains("\(figure.rawValue),\(Self.tenths(score.mean)),\(Self.tenths(score.low)),"),
          "\(table)")
      }
    }
    let root = try ParsedDocument(xml: Array(PlanDocument.xml(plan).utf8), file: "plan.xml").rootElement()
    let readiness = try #require(root.first("readiness"))
    let schema = try #require(catalogue.file(PlanJSON.schemaPath))
    let worded = try #require(catalogue.file(PlanJSON.wordedSchemaPath))
    let json = try PlanJSON(schema: schema, wordedSchema: worded).text(plan)
    for (figure, names) in [
      (ReadinessFigures.Figure.known, ["known", "now"]), (.reached, ["reached", "now"]),
      (.forecast, ["projected"]),
    ] {
      let element = try #require(names.lazy.compactMap { readiness.first($0) }.first)
      #expect(element["readiness"] == Self.tenths(figures[figure].mean), "\(figure)")
      #expect(json.contains("\"\(element.name)\": {"), "\(figure)")
    }
  }

  private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  /// As it is read aloud.
  private static func spoken(_ value: String) -> String {
    value.replacing(" %", with: " percent").replacing("–", with: " to ")
  }

  @Test func `score says what is reached and forecast where the plan lies beside the profile`() throws {
    let program = try Program()
    for name in ["plan.xml", "profile.xml"] {
      try program.put(name, try SampleRun.shared.get().text(name))
    }
    let plan = try PlanDocument.read(
      SourceFile(path: "plan.xml", text: program.text("plan.xml")), schemas: Catalogue().schemas())
    let text = try program.run(["score"])
    #expect(Self.flat(text.output).contains(plan.figures.sentence(TextLayout.percent)), "\(text.output)")
    let json = try program.run(["score", "--json", "--plan", "plan.xml"]).output
    #expect(json.contains("\"forecast\""))
    #expect(try program.run(["score", "--plan", "missing.xml"]).status == 66)
    try program.put("plan.xml", "<plan")
    let alone = try program.run(["score"])
    #expect(alone.status == 0 && !alone.output.contains("forecast"))
  }
}
