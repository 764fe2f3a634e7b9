import Calendars
import Exchange
import UseCases
import Wording
import XML

/// The calendar whose events a plan keeps free.
enum CalendarPages {
  static let routes = [
    Route.get("calendar") { visit, _, _ in .page(page(visit, Entry(FormFields()))) },
    Route.post("receive/calendar") { visit, memory, _ in
      var entry = Entry(visit.form)
      guard let file = visit.form.files["file"], !file.bytes.isEmpty else {
        entry.refuseFile(worded("Choose a calendar file, whose name ends in .ics."))
        return .page(page(visit, entry))
      }
      do throws(CalendarFault) {
        _ = try BusyCalendar(file.bytes)
      } catch {
        entry.refuse(
          "file", worded("This is no calendar that can be read: line \(error.line), \(error.message)."))
        return .page(page(visit, entry))
      }
      try OutputFile(path: visit.folder.busyPath, isAgreed: true).write(file.bytes)
      memory.notice = worded(
        "The calendar is in your folder as busy.ics. The next preview keeps its events free.")
      return .go("/settings")
    },
  ]

  private static func page(_ visit: Visit, _ entry: Entry) -> Page {
    let controls = Controls(entry)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("A calendar to keep free"), tab: .tasks,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("A calendar to keep free") }
      paragraph {
        worded(
          """
          Export it from your calendar program as a file. Only the times that meet your study times go into \
          the plan, without a word about what they are; nothing leaves this machine.
          """)
      }
      visit.markup.form("/receive/calendar", hasFile: true) {
        controls.input(
          "file", worded("Calendar file"), hint: worded("Its name ends in .ics; at most 16 MB."),
          type: "file",
          more: [("accept", ".ics,text/calendar")])
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("Keep its events free"))
          link(worded("Back"), to: "/settings", style: "button quiet")
        }
      }
    }
  }
}
