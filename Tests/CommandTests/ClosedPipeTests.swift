import Foundation
import Testing

/// Whoever reads the output may have had enough.
@Suite(.launching) struct ClosedPipeTests {
  @Test(arguments: [
    ["export", "plan.xml", "--format", "html", "--output", "-"],
    ["export", "plan.xml", "--format", "ics", "--output", "-"],
    ["show", "google-pmle"], ["week", "plan.xml"], ["score", "profile.xml"], ["schema", "plan.xsd"],
    ["template", "show", "manager"],
  ])
  func `a closed pipe ends the program without a word`(arguments: [String]) throws {
    let program = try Program()
    for name in ["plan.xml", "profile.xml"] { try program.put(name, try SampleRun.shared.get().text(name)) }
    let script = #"{ sleep 0.1; "$0" "$@"; echo $? > status; } | true"#
    let result = try program.run(arguments, through: ["/bin/sh", "-c", script])
    #expect(program.text("status") == "141\n")
    #expect(result.errors.isEmpty, "\(result.errors)")
  }
}
