import Documents
import Exchange
import Ontology
import UseCases
import Wording
import XML

/// The people whose profiles and plans are below the folder, side by side.
enum TeamPages {
  static let routes = [
    Route.get("team") { visit, _, _ in
      let view: TeamView
      do { view = try visit.workspace.team(below: visit.folder.path, on: visit.today) } catch {
        guard let failure = Failure(error) else { throw error }
        return .page(
          Page(worded("A team"), tab: .share) {
            tag("h1") { worded("A team") }
            paragraph { failure.pageSentence }
            paragraph {
              worded(
                "Put the profiles and plans of the people into folders below this one, a folder for each.")
            }
          })
      }
      let people = Counted.text(view.found.profiles.count, "profile")
      return .page(
        Page(worded("A team"), tab: .share) {
          tag("h1") { worded("A team") }
          paragraph {
            worded(
              """
              \(people) and \(Counted.text(view.found.plans.count, "plan")) below this folder. No person's \
              score is on the page, and averages only where they tell of nobody.
              """)
          }
          for name in view.found.unreadable.prefix(10) {
            paragraph("note warn") { worded("\(name) cannot be read.") }
          }
          tag("div", ["class": "buttons"]) {
            link(worded("Take the page as a file"), to: "/team/page", style: "button")
            link(worded("Take the table as a file"), to: "/team/table", style: "button quiet")
          }
          tag("iframe", ["src": "/team/sheet", "title": worded("The page of the team"), "sandbox": ""])
        })
    },
    Route.get("team/sheet") { visit, _, _ in .raw(.document(try html(visit))) },
    Route.get("team/page") { visit, _, _ in
      .raw(.download(try html(visit), name: "team.html", type: ExportFormat.html.mediaType))
    },
    Route.get("team/table") { visit, _, _ in
      let team = try visit.workspace.team(below: visit.folder.path, on: visit.today).team
      return .raw(
        .download(Array(TeamTable.csv(team).utf8), name: "team.csv", type: ExportFormat.csv.mediaType))
    },
  ]

  private static func html(_ visit: Visit) throws -> [UInt8] {
    let team = try visit.workspace.team(below: visit.folder.path, on: visit.today).team
    let template = try PageTemplates(visit.workspace.catalogue).team(own: nil)
    return Array(try TeamPage.html(team, template: template).utf8)
  }
}
