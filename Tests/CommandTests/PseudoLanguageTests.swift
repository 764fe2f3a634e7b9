import Foundation
import TestSupport
import Testing
import XML

/// That a second language is a table and templates: nothing that a person reads is said but through a language.
///
/// What verbs say is looked at in `EveryVerbTests`. The program speaks the pseudo-language, in which every sentence has accents and brackets; what is plain English
/// outside of them is listed.
@Suite struct PseudoLanguageTests {
  private static let words = PlainWords.allowed

  private static let pseudo = ["READINESS_LANGUAGE": "pseudo"]

  /// A folder with a profile, a plan and pages.
  private func folder() throws -> Program {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml", "learner.html"] { try program.put(name, sample.text(name)) }
    return program
  }

  @Test(arguments: HelpTests.verbs)
  func `the help of every verb is in the language that is spoken`(verb: String) throws {
    let result = try Program().run(["help", verb], environment: Self.pseudo)
    #expect(result.status == 0 && result.output.contains("⟦"))
    #expect(Self.words.runs(in: result.output) == [])
  }

  @Test(arguments: [
    ["bogus"], ["show", "nothing-of-this-name"], ["plan", "no.xml"], ["score", "plan.xml"],
    ["check", "broken.xml"],
    ["adjust", "plan.xml", "--exclude", "nothing"], ["adjust", "plan.xml", "--hours", "99"],
    ["progress", "plan.xml", "--done", "99"], ["plan", "profile.xml", "--goal", "exam:nothing"],
    ["plan", "profile.xml", "--weekly", "Someday 19:00"], ["export", "plan.xml", "--output", "page.odt"],
    ["import", "profile.xml"], ["today", "broken.xml"], ["replan", "plan.xml", "--passed", "2031-01-01"],
    [
      "evidence", "certificate", "profile.xml", "--title", "T", "--day", "2031-01-01", "--shows", "nothing=9",
    ],
    ["check", "broken.html"], ["calibrate", "nowhere", "--output", "x"], ["team", "nowhere"],
  ])
  func `what is wrong is said in the language that is spoken`(arguments: [String]) throws {
    let program = try folder()
    let plan = program.text("plan.xml")
    try program.put(
      "broken.xml", plan.replacing("kind=\"lab\"", with: "kind=\"lad\""))
    try program.put("broken.html", "<html><p fill=\"nothing\"/></html>")
    let result = try program.run(arguments, environment: Self.pseudo)
    #expect(result.status != 0 && !result.errors.isEmpty)
    #expect(Self.words.runs(in: result.errors + "\n\n" + result.output) == [])
  }

  @Test(arguments: [
    ("learner", "html"), ("manager", "html"), ("mentor", "html"), ("learner", "md"), ("manager", "md"),
    ("mentor", "md"), ("learner", "txt"), ("manager", "txt"), ("mentor", "txt"),
  ])
  func `every page is in the language that is spoken, its template apart`(audience: String, format: String)
    throws
  {
    let program = try folder()
    let page = "page.\(format)"
    let result = try program.run(
      ["export", "plan.xml", "--for", audience, "--output", page], environment: Self.pseudo)
    #expect(result.status == 0, "\(result.errors)")
    var text = program.text(page)
    if format == "html" {
      let root = try ParsedDocument(html: Array(text.utf8), file: page).rootElement()
      text = PlainWords.shown(root)
    }
    #expect(text.contains("⟦"))
    #expect(Self.words.runs(in: text) == [])
  }

  @Test func `what one language wrote is read in another, and the same plan comes out of it`() throws {
    let program = try folder()
    let plan = program.text("plan.xml")
    for (name, arguments) in [
      ("page.html", ["--for", "learner"]), ("page.json", []),
    ] {
      #expect(
        try program.run(["export", "plan.xml", "--output", name] + arguments, environment: Self.pseudo).status
          == 0)
      #expect(try program.run(["import", name, "--output", "back.xml", "--replace"]).status == 0)
      #expect(program.text("back.xml") == plan, "\(name)")
    }
    #expect(
      try program.run(["replan", "plan.xml", "--day", "2027-01-18", "--yes"], environment: Self.pseudo).status
        == 0)
    #expect(try program.run(["today", "plan.xml", "--day", "2027-01-18"]).output.contains("⟦") == false)
  }

  @Test func `a language that is not there is refused by name, and a file of one with what is wrong in it`()
    throws
  {
    let program = try Program()
    let unknown = try program.run(["roles"], environment: ["READINESS_LANGUAGE": "klingon"])
    #expect(unknown.status == 64 && unknown.errors.contains("no language is called 'klingon'"))
    let missing = try program.run(["roles"], environment: ["READINESS_LANGUAGE": "de.xml"])
    #expect(missing.status == 66 && missing.errors.contains("de.xml"))
    try program.put(
      "de.xml",
      """
      <language xmlns="urn:readiness:language:1" code="de" plural="two" months="Jan Feb">
        <sentence english=" and ">und</sentence>
        <sentence english="{1} of {2}">{1} von {3}</sentence>
        <sentence english="Skill">Können</sentence>
        <sentence english="Skill">Fähigkeit</sentence>
        <noun english="week"/>
        <word/>
      </language>
      """)
    let broken = try program.run(["roles"], environment: ["READINESS_LANGUAGE": "de.xml"])
    #expect(broken.status == 65)
    let lines = broken.errors.split(separator: "\n").map {
      String($0.split(separator: ": ", maxSplits: 2).last ?? "")
    }
    #expect(
      lines == [
        "'und' begins or ends with other blanks than the English; keep them: parts of a sentence are joined there",
        "'{1} von {3}' and the English do not have the same places: look at {2}; use each of the English once or more, in "
          + "any order",
        "'Skill' stands twice; keep one of them", "the noun 'week' has no form; add <form>{1} …</form>",
        "<word> is no part of a language; write <sentence> or <noun>",
        "'two' is no rule for the forms of nouns; let plural be one of none, one, one-few-many, up-to-one",
        "months has 2 names; give 12, with blanks between them",
      ])
  }

  @Test func `a language is a file: its sentences, its counts, its days and its numbers`() throws {
    let program = try folder()
    try program.put(
      "de.xml",
      """
      <language xmlns="urn:readiness:language:1" code="de" plural="one" decimal="," day="{1}. {2} {3}"
          week-day="{1} {2}. {3}" months="Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez" weekdays="Mo Di Mi Do Fr Sa So">
        <sentence english="Week {1} of {2}">Woche {1} von {2}</sentence>
        <sentence english="{1} h">{1} Std.</sentence>
        <sentence english="Why: ">Warum: </sentence>
      </language>
      """)
    let today = try program.run(
      ["today", "plan.xml", "--day", "2027-01-05"], environment: ["READINESS_LANGUAGE": "de.xml"])
    #expect(today.status == 0)
    #expect(today.output.contains("Woche 1 von "))
    #expect(today.output.contains(" Std.") && today.output.contains("Warum: "))
    let week = try program.run(
      ["week", "plan.xml", "--day", "2027-01-05"], environment: ["READINESS_LANGUAGE": "de.xml"])
    #expect((today.output + week.output).contains(#/[0-9],[0-9]/#))
    #expect(today.output.contains(#/(Mo|Di|Mi|Do|Fr|Sa|So) \d+\. (Nov|Dez|Jan)/#))
  }
}
