import Catalogue
import Documents
import Ontology
import Planning
import Terminal
import XML

extension Document {
  static func readPlan(_ file: SourceFile) {
    guard let plan = try? PlanDocument.read(file, schemas: BuiltIn.schemas) else { return }
    requireRoundTrip(plan)
    for audience in Audience.allCases { _ = page(of: plan, for: audience) }
    _ = PlanCalendar.text(plan, zone: nil)
    let text = WeekText(plan, style: Style(colour: false))
    for week in plan.weeks.prefix(3) { _ = text.week(of: week.start) + text.next(on: week.start) }
    _ = text.progressText(on: BuiltIn.today)
  }

  static func readPage(_ file: SourceFile) {
    guard let plan = try? PlanDocument.readPage(file, schemas: BuiltIn.schemas) else { return }
    requireRoundTrip(plan)
    let again = SourceFile(path: "again.html", text: page(of: plan, for: .learner))
    require((try? PlanDocument.readPage(again, schemas: BuiltIn.schemas)) == plan, "the page loses something")
  }

  static func readTemplate(_ file: SourceFile) {
    guard let template = try? Template(file) else { return }
    for audience in Audience.allCases where template.check(for: audience).isEmpty {
      _ = try? PlanPage.html(smallPlan, for: audience, template: template)
    }
  }

  /// A small plan, read once.
  private static let smallPlan: Plan = {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let fixture = path.joined(separator: "/") + "/DocumentsTests/Fixtures/Plans/valid.xml"
    guard let file = try? InputFiles.read(fixture),
      let plan = try? PlanDocument.read(file, schemas: BuiltIn.schemas)
    else { fatalError("\(fixture) cannot be read") }
    return plan
  }()

  private static func requireRoundTrip(_ plan: Plan) {
    let again = SourceFile(path: "again.xml", text: PlanDocument.xml(plan))
    require((try? PlanDocument.read(again, schemas: BuiltIn.schemas)) == plan, "the plan loses something")
  }

  private static func page(of plan: Plan, for audience: Audience) -> String {
    do {
      return try PlanPage.html(plan, for: audience, template: BuiltIn.template(for: audience))
    } catch {
      fatalError("the plan has no page: \(error)")
    }
  }
}
