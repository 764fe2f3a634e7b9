import Foundation

/// A kind of document that the program reads: a good one, and the commands that read it.
enum HostileKind: String, CaseIterable {
  case plan, profile, page, library, template, resume, answers, lines, calendar

  /// Where the document stands in a test's folder.
  var path: String {
    switch self {
    case .plan: "bad.xml"
    case .profile: "bad-profile.xml"
    case .page: "bad.html"
    case .library: "mine/bad.xml"
    case .template: "bad-learner.html"
    case .resume: "bad.json"
    case .answers: "bad.txt"
    case .lines: "-"
    case .calendar: "bad.ics"
    }
  }

  /// The arguments of every command that reads it; `profile.xml` and `plan.xml` are good ones.
  var commands: [[String]] {
    switch self {
    case .plan:
      [
        ["today", path], ["week", path], ["progress", path],
        ["progress", path, "--done", "1", "--day", "2027-01-05"],
        ["replan", path, "--yes"], ["export", path, "--output", "out.html"],
        ["export", path, "--output", "out.ics"], ["import", path, "--output", "out.xml"],
        ["check-up", path, "--skill", "Feature Store"], ["check", path],
      ]
    case .profile:
      [
        ["score", path], ["review", path], ["assess", path], ["plan", path, "--exam-date", "2027-06-01"],
        ["evidence", "list", path], ["compare", "profile.xml", path], ["assess", path, "--again"],
        ["evidence", "remove", path, "1"], ["replan", "plan.xml", "--profile", path, "--yes"],
        ["check-up", "plan.xml", "--profile", path, "--skill", "Feature Store"],
        ["check", path],
      ]
    case .page:
      [["import", path, "--output", "out.xml"], ["export", path, "--output", "out.ics"], ["check", path]]
    case .library:
      [["roles", "--library", "mine"], ["check", path], ["score", "profile.xml", "--library", "mine"]]
    case .template:
      [["export", "plan.xml", "--template", path, "--output", "out.html"], ["check", path]]
    case .resume: [["import", path, "--profile", "profile.xml", "--yes"]]
    case .answers: [["assess", "profile.xml", "--again", "--answers", path]]
    case .lines: [["assess", "profile.xml", "--again", "--json-lines"]]
    case .calendar: [["plan", "profile.xml", "--exam-date", "2027-06-01", "--busy", path]]
    }
  }

  /// Whether `check` reads it, among other files.
  var isChecked: Bool { self != .answers && self != .lines }

  /// A document without a fault.
  func good() throws -> String {
    let sample = try SampleRun.shared.get()
    switch self {
    case .plan: return sample.text("plan.xml")
    case .profile: return sample.text("profile.xml")
    case .page: return sample.text("learner.html")
    case .library, .template:
      let path = self == .library ? "Roles/Skills/data.xml" : "Templates/learner.html"
      let text = String(decoding: try Data(contentsOf: Self.root.appendingPathComponent(path)), as: UTF8.self)
      // What stands in comments is not damaged but ignored.
      return text.replacing(#/<!--(.|\n)*?-->/#, with: "")
    case .resume:
      return #"""
        {"basics": {"name": "Ada"},
         "certificates": [{"name": "Professional Data Engineer", "date": "2025-03"}],
         "skills": [{"name": "BigQuery", "level": "Advanced"}]}
        """#
    case .answers: return "data-exploration.view.2 a\nml-suitability.means.1 not-sure\n"
    case .lines: return #"{"back": true}"# + "\n"
    case .calendar:
      return [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//EN", "BEGIN:VEVENT", "UID:1",
        "DTSTART:20270105T180000Z", "DTEND:20270105T190000Z", "RRULE:FREQ=WEEKLY", "END:VEVENT",
        "END:VCALENDAR",
      ].map { $0 + "\r\n" }.joined()
    }
  }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
