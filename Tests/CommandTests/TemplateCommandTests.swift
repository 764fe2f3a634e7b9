import Foundation
import Testing

/// Templates of one's own, from the first look to the page.
@Suite(.launching) struct TemplateCommandTests {
  /// A folder with the plan of a sample run.
  private static func program() throws -> Program {
    let program = try Program()
    try program.put("plan.xml", try SampleRun.shared.get().text("plan.xml"))
    return program
  }

  @Test(arguments: ["learner", "manager", "mentor"])
  func `a built-in template written out is right and gives the built-in page`(audience: String) throws {
    let program = try Self.program()
    #expect(try program.run(["template", "show", audience, "--output", "mine.html"]).status == 0)
    #expect(try program.run(["check", "mine.html", "--for", audience]).status == 0)
    let options = ["export", "plan.xml", "--for", audience, "--day", "2027-01-04"]
    #expect(try program.run(options + ["--template", "mine.html", "--output", "own.html"]).status == 0)
    #expect(try program.run(options + ["--output", "built-in.html"]).status == 0)
    #expect(program.bytes("own.html") == program.bytes("built-in.html"))
  }

  @Test func `a template says whom it is for`() throws {
    let program = try Self.program()
    _ = try program.run(["template", "show", "manager", "--output", "mine.html"])
    #expect(try program.run(["check", "mine.html"]).status == 0)
    let page = ["export", "plan.xml", "--template", "mine.html", "--output", "page.html"]
    #expect(try program.run(page).status == 0)
    #expect(program.text("page.html").contains("Readiness summary for a manager"))
    let result = try program.run(page + ["--for", "learner"])
    #expect(result.status == 64)
    #expect(result.errors.contains("the template says that it is for the manager"))
  }

  @Test func `a fragment of one's own goes before the built-in one`() throws {
    let program = try Self.program()
    _ = try program.run(["template", "show", "manager", "--output", "mine.html"])
    try FileManager.default.createDirectory(atPath: program.path("Parts"), withIntermediateDirectories: true)
    try program.put("Parts/style.html", "<template><style>body { color: #123456 }</style></template>")
    _ = try program.run(["export", "plan.xml", "--template", "mine.html", "--output", "page.html"])
    #expect(program.text("page.html").contains("#123456"))
    #expect(!program.text("page.html").contains("prefers-color-scheme"))
  }

  @Test func `every fault is named at once, with file, line and the nearest name`() throws {
    let program = try Program()
    try program.put(
      "mine.html",
      """
      <html lang="en"><head><title>T</title></head><body>
      <b fill="lerner"/>
      <script>x()</script>
      <template include="part.html"/>
      <b each="weaks"/></body></html>
      """)
    try program.put("part.html", "<template>\n<p onclick=\"x()\" fill=\"exom\"/></template>")
    let result = try program.run(["check", "mine.html"])
    #expect(result.status == 65)
    for line in [
      "mine.html:2: error: nothing is called 'lerner' in fill=\"lerner\"; did you mean 'learner'?",
      "mine.html:3: error: a page runs no script but those",
      "part.html:2: error: <p onclick> would run a script",
      "part.html:2: error: nothing is called 'exom' in fill=\"exom\"; did you mean 'exam'?",
      "mine.html:5: error: nothing is called 'weaks' in each=\"weaks\"; did you mean 'weeks'?", "5 errors",
    ] {
      #expect(result.errors.contains(line), "\(line)")
    }
  }

  @Test func `a link or a pipe in the template's folder leads nowhere`() throws {
    let program = try Program()
    try program.put("secret.html", "<template>secret</template>")
    let files = FileManager.default
    try files.createDirectory(atPath: program.path("own/inner"), withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: program.path("own/file.html"), withDestinationPath: "../secret.html")
    try files.createSymbolicLink(atPath: program.path("own/folder"), withDestinationPath: "..")
    #expect(mkfifo(program.path("own/pipe.html"), 0o600) == 0)
    for name in ["file.html", "folder/secret.html", "pipe.html", "inner"] {
      try program.put(
        "own/t.html",
        "<html lang=\"en\"><head><title>T</title></head><body><template include=\"\(name)\"/></body></html>")
      let result = try program.run(["check", "own/t.html"])
      #expect(result.status == 65, "\(name)")
      #expect(
        result.errors.contains("own/t.html:1: error: the fragment '\(name)' is not read"), "\(result.errors)")
    }
  }

  @Test(arguments: ["learner", "manager", "mentor"])
  func `names fit a terminal, each with kind and meaning`(audience: String) throws {
    let result = try Program().run(["template", "names", "--for", audience])
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(
      lines.contains { $0.hasPrefix("readiness-now            text     what is reached with recorded") })
    #expect(lines.contains { $0.contains("= 51 % (40–62 %)") })
  }

  @Test func `an unknown template is answered with the nearest`() throws {
    let result = try Program().run(["template", "show", "lerner"])
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean 'learner'?"))
    #expect(try Program().run(["template", "show", "Parts/style.html"]).output.contains("<style>"))
  }
}
