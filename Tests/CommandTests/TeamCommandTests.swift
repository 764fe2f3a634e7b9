import Foundation
import Testing

@Suite(.launching) struct TeamCommandTests {
  /// The sample person's profile or plan under another name.
  private func sample(_ file: String, as name: String) throws -> String {
    try SampleRun.shared.get().text(file).replacingOccurrences(of: "Amara Okafor", with: name)
  }

  /// A folder with people who can be read: Ada has both files, Bo a profile, Cleo a plan.
  private func program() throws -> Program {
    let program = try Program()
    for folder in ["team/ada", "team/deep/er"] {
      try FileManager.default.createDirectory(
        atPath: program.path(folder), withIntermediateDirectories: true)
    }
    try program.put("team/ada/profile.xml", try sample("profile.xml", as: "Ada"))
    try program.put("team/ada/plan.xml", try sample("plan.xml", as: "Ada"))
    try program.put("team/deep/er/bo.xml", try sample("profile.xml", as: "Bo"))
    try program.put("team/cleo.XML", try sample("plan.xml", as: "Cleo"))
    return program
  }

  @Test func `a team is printed in eighty columns, and written as page and table`() throws {
    let program = try program()
    let arguments = ["team", "team", "--html", "team.html", "--csv", "team.csv", "--on", "2027-01-20"]
    let result = try program.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count < 80 })
    for heading in ["Who stands where", "By competency", "Hours and money", "Exam dates", "Risks"] {
      #expect(result.output.contains(heading))
    }
    #expect(result.output.contains("3 people, 2 with a plan, as of 20 Jan 2027."))
    #expect(result.output.contains("No averages are shown"))
    #expect(!result.output.contains(/[0-9] % \(/))
    let table = program.text("team.csv").components(separatedBy: "\r\n")
    #expect(table.count == 5)
    #expect(table.dropFirst().map { $0.prefix { $0 != "," } } == ["Ada", "Bo", "Cleo", ""])
    let page = program.bytes("team.html")
    #expect(try program.run(arguments).output == result.output)
    #expect(program.bytes("team.html") == page)
  }

  @Test func `a team is written as a workbook, by its own option or by the ending`() throws {
    let program = try program()
    #expect(try program.run(["team", "team", "--output", "a.xlsx", "--on", "2027-01-20"]).status == 0)
    #expect(try program.run(["team", "team", "--xlsx", "b.xlsx", "--on", "2027-01-20"]).status == 0)
    #expect(program.bytes("a.xlsx") == program.bytes("b.xlsx"))
    let text = program.text("a.xlsx")
    for name in ["Ada", "Bo", "Cleo"] { #expect(text.contains("preserve\">\(name)</t>")) }
    let twice = try program.run(["team", "team", "--output", "a.xlsx", "--xlsx", "b.xlsx"])
    #expect(
      twice.status == 64 && twice.errors.contains("two files are given for the workbook"), "\(twice.errors)")
    let streams = try program.run(["team", "team", "--csv", "-", "--xlsx", "-"])
    #expect(streams.status == 64 && streams.errors.contains("standard output"))
    let unknown = try program.run(["team", "team", "--output", "a.ods"])
    #expect(unknown.status == 64 && unknown.errors.contains("end it in .html, .csv or .xlsx"))
  }

  @Test func `a page can go to standard output, alone`() throws {
    let program = try program()
    let result = try program.run(["team", "team", "--html", "-"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("<!DOCTYPE html>"))
    #expect(result.output.hasSuffix("</html>\n"))
  }

  @Test func `broken files are named with their line, left out, and the rest is written`() throws {
    let program = try program()
    let profile = try sample("profile.xml", as: "Dan")
    try program.put("team/cut.xml", String(profile.prefix(profile.count / 2)))
    try program.put(
      "team/answer.xml", profile.replacingOccurrences(of: "rating=\"no\"", with: "rating=\"maybe\""))
    try program.put(
      "team/role.xml", profile.replacingOccurrences(of: "\"ml-engineer\"", with: "\"ml-enginer\""))
    try program.put("team/newer.xml", profile.replacingOccurrences(of: "profile:4", with: "profile:9"))
    try program.put("team/text.xml", "no document")
    try program.put("team/empty.xml", "")
    try program.put("team/pom.xml", "<project/>")
    try program.put("team/notes.txt", "not looked at")
    let result = try program.run(["team", "team", "--output", "team.html"])
    #expect(result.status == 65)
    for message in [
      "team/cut.xml:", "team/answer.xml:", "did you mean 'ml-engineer'", "version 9", "team/text.xml:",
      "team/empty.xml:", "6 files or folders could not be read", "neither profile nor plan: 1 file.",
    ] {
      #expect(result.errors.contains(message), "\(message) in \(result.errors)")
    }
    #expect(result.errors.contains(/team\/answer\.xml:[0-9]+: error/))
    #expect(result.output.contains("3 people, 2 with a plan"))
    #expect(!result.output.contains("Dan"))
    #expect(program.text("team.html").contains("team/cut.xml") == false)
    #expect(program.text("team.html").contains("cut.xml"))
  }

  @Test func `a person of an earlier outline is in the map, and named`() throws {
    let program = try program()
    let old = try sample("profile.xml", as: "Old").replacingOccurrences(
      of: "edition=\"2026-06-01\"", with: "edition=\"2024-10-01\"")
    try program.put("team/old.xml", old)
    let result = try program.run(["team", "team"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("Old: began on the earlier outline of 1 Oct 2024"))
  }

  @Test func `of two revisions the newer counts, and the overview says so`() throws {
    let program = try program()
    try program.put(
      "team/ada/replanned.xml",
      try sample("plan.xml", as: "Ada").replacingOccurrences(of: "revision=\"1\"", with: "revision=\"2\""))
    let result = try program.run(["team", "team"])
    #expect(result.output.contains("3 people, 2 with a plan"))
    #expect(result.output.contains("- ada/plan.xml: ada/replanned.xml is newer"))
  }

  @Test func `links that run in a circle, pipes and deep folders end`() throws {
    let program = try program()
    try FileManager.default.createSymbolicLink(
      atPath: program.path("team/deep/up"), withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: program.path("team/nowhere.xml"), withDestinationPath: "gone.xml")
    #expect(mkfifo(program.path("team/pipe.xml"), 0o600) == 0)
    let deep = "team/" + [String](repeating: "d", count: 70).joined(separator: "/")
    try FileManager.default.createDirectory(atPath: program.path(deep), withIntermediateDirectories: true)
    try program.put(deep + "/lost.xml", try sample("profile.xml", as: "Lost"))
    let result = try program.run(["team", "team/"])
    #expect(result.status == 65)
    #expect(result.errors.contains("nested deeper than the 64 levels"))
    #expect(result.errors.contains("nowhere.xml: there is no such file"))
    #expect(result.output.contains("3 people, 2 with a plan"))
  }

  @Test func `names of files and people drive neither terminal nor table`() throws {
    let program = try program()
    try program.put("team/\u{1B}[2J\nx.xml", "broken")
    try program.put("team/formula.xml", try sample("profile.xml", as: "=1+1"))
    let result = try program.run(["team", "team", "--csv", "team.csv"])
    #expect(result.status == 65)
    #expect(!(result.output + result.errors).contains("\u{1B}"))
    #expect(program.text("team.csv").contains("\r\n'=1+1,"))
  }

  @Test func `four people who have each opened their profile have an average, and closing one takes it away`()
    throws
  {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("team"), withIntermediateDirectories: true)
    for name in ["Ada", "Bo", "Cleo", "Dan"] {
      try program.put("team/\(name).xml", try sample("profile.xml", as: name))
      let before = try program.run(["team", "team"])
      #expect(!before.output.contains("On average"))
      #expect(try program.run(["share", "team/\(name).xml"]).status == 0)
    }
    #expect(program.text("team/Ada.xml").contains("share=\"team\""))
    #expect(try program.run(["team", "team"]).output.contains("On average"))
    #expect(try program.run(["share", "team/Dan.xml", "--close"]).status == 0)
    #expect(program.text("team/Dan.xml") == (try sample("profile.xml", as: "Dan")))
    #expect(!(try program.run(["team", "team"]).output.contains("On average")))
  }

  /// Arguments, the exit status, and a part of the one message.
  static let wrong: [([String], Int32, String)] = [
    (["team", "nowhere"], 66, "nowhere: there is no such file or folder"),
    (["team", "."], 66, "there is no profile and no plan below ."),
    (["team", "file.txt"], 64, "is a file; name the folder"),
    (["team", ".", "--output", "team.pdf"], 64, "--html, --csv or --xlsx"),
    (["team", ".", "--html", "-", "--csv", "-"], 64, "standard output"),
    (["team", ".", "--html", "a.html", "--output", "b.html"], 64, "two files"),
    (["team", ".", "--exam", "google-pmlee"], 64, "did you mean 'google-pmle'"),
    (["team", ".", "--on", "yesterday"], 64, "is no day"),
    (["team", ".", "--html", "a.html", "--template", "no.html"], 66, "no.html"),
    (["share", "nowhere.xml"], 66, "nowhere.xml"),
  ]

  @Test(arguments: wrong)
  func `wrong arguments get one message, the right status, and write nothing`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let program = try Program()
    try program.put("file.txt", "x")
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(program.names == ["file.txt"])
  }

  @Test func `a template of one's own is checked by name`() throws {
    let program = try program()
    let template = "<html><head><title fill=\"exam\"/></head><body><p fill=\"exma\"/></body></html>"
    try program.put("my-team.html", template)
    let checked = try program.run(["check", "my-team.html"])
    #expect(checked.status == 65)
    #expect(checked.errors.contains("my-team.html:1: error: nothing is called 'exma'"))
    let result = try program.run(["team", "team", "--html", "out.html", "--template", "my-team.html"])
    #expect(result.status == 65)
    #expect(program.bytes("out.html") == nil)
    try program.put("my-team.html", template.replacingOccurrences(of: "exma", with: "people-count"))
    #expect(try program.run(["check", "my-team.html"]).status == 0)
    #expect(
      try program.run(["team", "team", "--html", "out.html", "--template", "my-team.html"]).status == 0)
    #expect(program.text("out.html").contains("<p>3 people</p>"))
  }
}
