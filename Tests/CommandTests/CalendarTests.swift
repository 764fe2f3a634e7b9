import Foundation
import Testing

/// Plans around times of the week and calendars, through the program.
@Suite(.launching) struct CalendarTests {
  private static let dates = ["--start", "2027-01-04", "--exam-date", "2027-03-29"]

  private static func begun() throws -> Program {
    let program = try Program()
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    return program
  }

  private static func calendar(_ events: [[String]]) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    for event in events { lines += ["BEGIN:VEVENT"] + event + ["END:VEVENT"] }
    lines.append("END:VCALENDAR")
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// The values of an attribute in order.
  private static func values(_ attribute: String, in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains("<session ") }.compactMap { line in
      line.firstRange(of: " \(attribute)=\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }

  @Test func `with times of the week every session begins in one, and the plan reads back`() throws {
    let program = try Self.begun()
    let result = try program.run(
      ["plan", "profile.xml", "--weekly", "Tue 19:00-21:00, Sat 10:00-13:00", "--zone", "UTC"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let plan = program.text("plan.xml")
    #expect(plan.contains("hours-per-week=\"5\"") && plan.contains("zone=\"UTC\""))
    let times = Self.values("at", in: plan)
    #expect(!times.isEmpty && times.count == plan.components(separatedBy: "<session ").count - 1)
    #expect(times.allSatisfy { "10:00"..<"13:00" ~= $0 || "19:00"..<"21:00" ~= $0 })
    #expect(try program.run(["export", "plan.xml", "--output", "same.xml"]).status == 0)
    #expect(program.bytes("same.xml") == program.bytes("plan.xml"))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    #expect(try program.run(["export", "plan.xml", "--output", "learner.html"]).status == 0)
    #expect(program.text("learner.html").contains(", 10:00</time>"))
    let back = try program.run(["import", "learner.html", "--output", "back.xml"])
    #expect(back.status == 0, "\(back.errors)")
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
  }

  @Test func `busy times and holidays of a calendar are kept free, and nothing else of it is kept`() throws {
    let program = try Self.begun()
    try program.put(
      "mine.ics",
      Self.calendar([
        ["SUMMARY:Choir secret", "DTSTART:20270105T193000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"],
        ["SUMMARY:Trip secret", "DTSTART;VALUE=DATE:20270109", "DTEND;VALUE=DATE:20270117"],
        ["SUMMARY:Dentist secret", "DTSTART:20270106T080000", "DURATION:PT1H"],
      ]))
    let result = try program.run(
      ["plan", "profile.xml", "--weekly", "Tue 19:00-21:00, Sat 10:00-13:00", "--busy", "mine.ics"]
        + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    let plan = program.text("plan.xml")
    for secret in ["secret", "Choir", "mine.ics", "2027-01-06\""] {
      #expect(!plan.contains(secret), "\(secret)")
    }
    #expect(plan.contains("<busy day=\"2027-01-05\" from=\"19:30\" to=\"20:30\"/>"))
    #expect(plan.contains("capacity=\"1\"") && plan.contains("capacity=\"4\""))
    for (day, time) in zip(Self.values("day", in: plan), Self.values("at", in: plan)) {
      #expect(!("2027-01-09"..<"2027-01-17").contains(day))
      #expect(!("19:30"..<"20:30").contains(time))
    }
  }

  @Test func `it is said what a calendar did, what was passed over, and which zone is unknown`() throws {
    let program = try Self.begun()
    try program.put(
      "mine.ics",
      Self.calendar([
        ["DTSTART:20270105T193000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"],
        ["DTSTART:20270106T193000", "DTEND:None"], ["DTSTART:20270106T080000", "DURATION:PT1H"],
        ["DTSTART;TZID=Nowhere/Land:20270112T193000", "DURATION:PT1H"],
      ]))
    let times = ["--weekly", "Tue 19-21, Sat 10am-1pm", "--busy", "mine.ics", "--zone", "europe/berlin"]
    let result = try program.run(["plan", "profile.xml"] + times + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.contains(
        "mine.ics: 4 events, 2 meet your times, 1 passed over: line 11; zone 'Nowhere/Land' unknown, its times taken "
          + "as they stand. Why: readiness check mine.ics"), "\(result.errors)")
    #expect(program.text("plan.xml").contains("zone=\"Europe/Berlin\""))
    let check = try program.run(["check", "mine.ics"])
    #expect(check.status == 0)
    #expect(
      check.errors.contains("mine.ics:11: warning: 'None' of DTEND is no date or time"), "\(check.errors)")
    #expect(check.errors.contains("No errors, 1 warning."))
    let hours = try program.run(
      ["plan", "profile.xml", "--hours", "7", "--busy", "mine.ics", "--output", "b.xml"] + Self.dates)
    #expect(
      hours.errors.contains("0 meet your times, 1 passed over")
        && hours.errors.contains("Events with a time of the day count only with --weekly"), "\(hours.errors)")
  }

  @Test func `no session lies in the hour that a change of the clocks leaves out`() throws {
    let program = try Self.begun()
    let result = try program.run([
      "plan", "profile.xml", "--start", "2027-03-22", "--exam-date", "2027-04-19", "--weekly",
      "Sun 02:00-04:00",
      "--zone", "Europe/Berlin",
    ])
    #expect(result.status == 0, "\(result.errors)")
    let plan = program.text("plan.xml")
    #expect(plan.contains("<busy day=\"2027-03-28\" from=\"02:00\" to=\"03:00\"/>"))
    for (day, time) in zip(Self.values("day", in: plan), Self.values("at", in: plan)) {
      #expect(day != "2027-03-28" || time >= "03:00")
    }
    // Whoever is free all day has nothing taken.
    let free = try program.run([
      "plan", "profile.xml", "--start", "2027-03-22", "--exam-date", "2027-04-19", "--weekly",
      "Sun 00:00-24:00",
      "--hours", "3", "--zone", "Europe/Berlin", "--output", "b.xml",
    ])
    #expect(free.status == 0 && !program.text("b.xml").contains("<busy "), "\(free.errors)")
  }

  @Test func `without times of the week whole days of a calendar are days without study`() throws {
    let program = try Self.begun()
    try program.put(
      "off.ics", Self.calendar([["DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=DAILY;COUNT=7"]]))
    let result = try program.run(["plan", "profile.xml", "--hours", "7", "--busy", "off.ics"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("plan.xml").contains("end=\"2027-01-10\" capacity=\"0\""))
    #expect(Self.values("day", in: program.text("plan.xml")).allSatisfy { $0 > "2027-01-10" })
  }

  @Test func `a plan becomes a calendar, the same every time`() throws {
    let program = try Self.begun()
    let times = ["--weekly", "Tue 19:00-21:00, Sat 10:00-13:00", "--zone", "Europe/Berlin"]
    let run = try program.run(["plan", "profile.xml"] + times + Self.dates)
    #expect(run.status == 0, "\(run.errors)")
    for name in ["a.ics", "b.ics"] {
      #expect(try program.run(["export", "plan.xml", "--output", name]).status == 0)
    }
    let text = program.text("a.ics")
    #expect(program.bytes("a.ics") == program.bytes("b.ics"))
    #expect(try program.run(["export", "plan.xml", "--format", "ics", "--output", "-"]).output == text)
    let events = text.components(separatedBy: "BEGIN:VEVENT\r\n").count - 1
    let planned = program.text("plan.xml")
    let reviews = planned.components(separatedBy: "<review ").count - 1
    let sessions = planned.components(separatedBy: "<session ").count - 1
    // Besides sessions and reviews there are the exam, the turns of the weeks before it, the evenings for what the
    // practice exams show, and what has to stand before the labs.
    let ending = ["Less that is new", "Nothing new any more", "The evening before", "Exam: "]
    let followUps = text.components(separatedBy: "SUMMARY:What the practice exam showed").count - 1
    let before = ["Set up the cloud project", "Ask for the accelerator quota", "Accept the model’s licence"]
      .count { text.contains("\r\nSUMMARY:\($0)") }
    #expect(followUps > 0 && before > 0)
    #expect(events == sessions + reviews + ending.count + followUps + before)
    for title in ending { #expect(text.contains("\r\nSUMMARY:\(title)"), "\(title)") }
    #expect(text.contains("DTSTART;TZID=Europe/Berlin:2027"))
    #expect(text.contains("DTSTART;VALUE=DATE:20270329"))
    // The calendar of a plan, read as one that is busy, takes the time of the plan.
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    let again = try program.run(
      ["plan", "profile.xml", "--busy", "a.ics", "--output", "c.xml"] + times + Self.dates)
    #expect(again.status == 0 || again.errors.contains("no hours are left"), "\(again.errors)")
  }

  static let refused: [(arguments: [String], status: Int32, message: String)] = [
    (["--weekly", "Tue 21:00-19:00"], 64, "does not end after it begins"),
    (["--weekly", "Tue 19:00-21:00, Tue 20:00-22:00"], 64, "overlap"),
    (["--weekly", "Tue 23:00-25:00"], 64, "between 00:00 and 24:00"),
    (["--weekly", "Someday 19:00-21:00"], 64, "neither a weekday nor a time"),
    (["--weekly", "Tue \u{1B}[2J"], 64, "neither a weekday nor a time"),
    (["--weekly", "Mon-Sun 00:00-24:00"], 64, "168.0 hours a week"),
    (["--weekly", "Tue 19:00-19:20"], 64, "0.25 hours a week"),
    (["--weekly", "Sun 19:00-21:00", "--start", "2027-01-04", "--exam-date", "2027-01-05"], 64, "no hours"),
    (["--weekly", "Tue 19:00-21:00", "--start", "2027-01-04", "--exam-date", "2037-01-05"], 64, "two years"),
    (["--hours-from", "2027-03-01"], 64, "DAY=HOURS"), (["--hours-from", "2027-03-01=61"], 64, "0 to 60"),
    (["--hours-from", "2027-03-01=5", "--hours-from", "2027-03-01=6"], 64, "twice"),
    (["--hours-from", "2020-01-01=0"], 64, "no week within two years"),
    (["--away", "2020-01-01..2040-01-01"], 64, "no week within two years"),
    (["--zone", "Mars/Olympus"], 64, "no time zone"), (["--zone", "../../etc/passwd"], 64, "no time zone"),
    (["--busy", "missing.ics"], 66, "missing.ics: there is no such file"),
    (["--busy", "profile.xml"], 65, "profile.xml:1: error: this is no calendar"),
    (["--busy", "cut.ics"], 65, "cut.ics:2: error: the file ends in the middle of VEVENT"),
    (["--busy", "always.ics", "--exam-date", "2027-06-01"], 64, "no hours are left"),
  ]

  @Test(arguments: refused.indices)
  func `what cannot be planned around gets one message, and nothing is written`(index: Int) throws {
    let (arguments, status, message) = Self.refused[index]
    let program = try Self.begun()
    try program.put("cut.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n")
    try program.put(
      "always.ics", Self.calendar([["DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20290101"]]))
    let result = try program.run(["plan", "profile.xml"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!result.errors.contains("\u{1B}") && result.output.isEmpty)
    #expect(program.names == ["always.ics", "cut.ics", "profile.xml"])
  }

  @Test func `times in UTC without a zone are said to be taken as they are`() throws {
    let program = try Self.begun()
    try program.put("utc.ics", Self.calendar([["DTSTART:20270105T190000Z", "DURATION:PT1H"]]))
    let result = try program.run(
      ["plan", "profile.xml", "--weekly", "Tue 19:00-21:00", "--busy", "utc.ics"] + Self.dates)
    #expect(result.status == 0)
    #expect(result.errors.contains("give --zone"))
  }

  @Test func `the guided run takes times in place of hours, and asks again for what is neither`() throws {
    let program = try Self.begun()
    let result = try program.run(
      ["start"],
      input: "\nTue 21:00-19:00\n70\nTue 19:00-21:00, Sat 10:00-13:00\n4 Jan\n2020-01-06\n2027-01-04\n"
        + "soon\n2026-01-05\n2027-03-29\nin summer\n2027-02-08..2027-02-14\nMars/Olympus\neurope/berlin\n")
    #expect(result.status == 0, "\(result.errors)")
    let said = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Please give a day as YEAR-MONTH-DAY, such as 2027-03-29. An empty", "2020-01-06 is in the past",
      "such as 2027-03-29, or none", "Please give a day after 2027-01-04",
      "Please give days such as 2027-02-08..2027-02-14", "Please give a time zone as Region/City",
    ] {
      #expect(said.contains(part), "\(part) in \(said)")
    }
    #expect(
      result.output.components(separatedBy: "Please give hours from 0.5 to 60 such as 8 or 7.5").count == 3)
    #expect(program.text("plan.xml").contains("<time weekday=\"6\" from=\"10:00\" to=\"13:00\"/>"))
    #expect(program.text("plan.xml").contains("<away first=\"2027-02-08\" last=\"2027-02-14\"/>"))
    #expect(program.text("plan.xml").contains("zone=\"Europe/Berlin\""))
    #expect(result.output.contains("Tue 5 19:00, "))
  }

  @Test func `the guided run refuses a wrong calendar before it asks anything`() throws {
    let program = try Self.begun()
    try program.put("cut.ics", "BEGIN:VCALENDAR\n")
    for (path, status) in [("cut.ics", 65), ("missing.ics", 66), ("-", 64)] as [(String, Int32)] {
      let result = try program.run(["start", "--busy", path], input: "8\n")
      #expect(result.status == status, "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(program.names == ["cut.ics", "profile.xml"])
    }
  }
}
