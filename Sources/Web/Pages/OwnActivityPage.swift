import Exchange
import Wording
import XML

/// The form for a course, a book or a project that the library does not have.
struct OwnActivityPage {
  let entry: Entry
  let visit: Visit

  /// Its address with skills and levels filled in.
  static func place(leads: [String]) -> String {
    "/wishes/own" + (leads.isEmpty ? "" : "?leads=" + PercentCoding.encoded(leads.joined(separator: "\n")))
  }

  var page: Page {
    let controls = Controls(entry)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("Something of your own"), tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("Something of your own") }
      paragraph {
        worded(
          "A course, a book, a project at work: the plan finds time for it, and leaves out what it makes superfluous."
        )
      }
      WishPages.form("own") {
        controls.input("title", worded("Its name"))
        controls.input("url", worded("Its address"), hint: worded("Such as https://…; optional."))
        controls.input(
          "takes", worded("Hours that it takes"), hint: worded("From 0.25 to 100, such as 6."),
          more: [("inputmode", "decimal"), ("class", "short")])
        controls.area(
          "leads", worded("What it leads to"),
          hint: worded(
            "A skill on each line, with the level from 1 to 4: Python = 2. Any name of a skill will do."))
        controls.input(
          "price", worded("What it costs"), hint: worded("Such as 49 USD; empty for nothing."),
          more: [("class", "short")])
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("See what it changes"))
          link(worded("Back"), to: "/wishes", style: "button quiet")
        }
      }
    }
  }
}
