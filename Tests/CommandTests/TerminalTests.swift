import Foundation
import Host
import Testing

@Suite(.launching) struct TerminalTests {
  @Test func `at a terminal evidence comes first, and Enter skips every step`() throws {
    let program = try Program()
    let result = try program.runOnTerminal(QuestionnaireTests.begin, typing: "\n\n\n\n2\nq\n")
    #expect(result.status == 0, "\(result.errors)")
    for part in ["First, if you like", "Certificates", "Years of work", "Projects", "Question 1 of 12"] {
      #expect(result.output.contains(part), "\(part) in \(result.output)")
    }
    // The line feed after an answer is the person's own.
    let lines = result.output.replacingOccurrences(of: "\n> ", with: "\n").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(!program.text("p.xml").contains("<evidence "))
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 2)
    let resumed = try program.runOnTerminal(["assess", "p.xml"], typing: "q\n")
    #expect(!resumed.output.contains("First, if you like"))
  }

  @Test func `certificates, work and projects are asked for step by step, and mistakes are asked again`()
    throws
  {
    let program = try Program()
    let typed = [
      "", "TensorFlow", "2031", "soon", "2025-03", "Pythn=2", "Python", "Python=2", "", "", "Data engineer",
      "-1",
      "2,5", "now", "Python, SQL=3", "y", "", "Churn", "2026-05", "https://example.org/churn",
      "feature engineering=3", "", "Churn", "2026-05", "", "Python=2", "", "", "2", "q",
    ]
    let result = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: typed.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    for part in [
      "2031-01-01 cannot be", "'soon' is no day", "did you mean 'python'?", "'Python' has no level",
      "number of years", "there already, as number 3", "Question 2 of 12",
      "SQL=3 → SQL for analysis", "Python → Python for data and services at level 2",
    ] {
      #expect(
        result.output.replacingOccurrences(of: "\n", with: " ").contains(part), "\(part) in \(result.output)")
    }
    let text = program.text("p.xml")
    #expect(text.components(separatedBy: "<evidence ").count == 4)
    #expect(text.contains("months=\"30\""))
    #expect(text.contains("artefact=\"https://example.org/churn\""))
    #expect(text.components(separatedBy: "<response ").count == 2)
  }

  @Test func `a résumé is taken over piece by piece before the questions`() throws {
    let program = try Program()
    try program.put("resume.json", ResumeTests.resume)
    let result = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: "nowhere.json\nresume.json\ny\nn\nperhaps\ny\nq\n\n\n\nq\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("nowhere.json: there is no such file"))
    #expect(result.output.contains("Please type y, n or q."))
    let text = program.text("p.xml")
    #expect(text.components(separatedBy: "<evidence ").count == 3)
    #expect(text.contains("kind=\"certificate\"") && text.contains("kind=\"experience\""))
  }

  @Test func `an import at a terminal asks about each piece; the end of the input is a no`() throws {
    let program = try Program()
    try program.put("p.xml", try SampleRun.shared.get().text("profile.xml"))
    try program.put("resume.json", ResumeTests.resume)
    let before = program.bytes("p.xml")
    let none = try program.runOnTerminal(ResumeTests.importing, typing: "n\n\n")
    #expect(none.status == 0)
    #expect(program.bytes("p.xml") == before)
    #expect(try program.runOnTerminal(ResumeTests.importing, typing: "n\nyes\n").status == 0)
    #expect(program.text("p.xml").components(separatedBy: "<evidence ").count == 2)
    #expect(program.text("p.xml").contains("kind=\"claim\""))
  }

  @Test func `in the evidence questions b goes back, ? tells why, q pauses, and a number is no name`() throws
  {
    let program = try Program()
    let typed = [
      "", "2", "n", "b", "TensorFlow", "b", "Keras", "2025", "?", "SQL=2", "n", "Keras=2", "y", "no", "q",
    ]
    let result = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: typed.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    let output = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Keys: Enter skips a step, b back, ? why, q pause", "'2' is no name", "moves your estimate there",
      "SQL=2 → SQL for analysis", "Keras=2 → Neural networks", "Years of work",
    ] {
      #expect(output.contains(part), "\(part) in \(output)")
    }
    #expect(result.errors.contains("Paused after 0 answers"))
    let text = program.text("p.xml")
    #expect(text.components(separatedBy: "<evidence ").count == 2)
    #expect(text.contains("title=\"Keras\"") && text.contains("day=\"2025-07-02\""))
  }

  @Test func `looking back changes nothing until another answer is given`() throws {
    let program = try Program()
    let kept = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: "\n\n\n\n2\n3\n1\n4\nb\nb\nb\n\nq\n")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(kept.errors.contains("Paused after 4 answers"))
    #expect(kept.output.contains("Your answer so far: 3. Enter or n keeps it"))
    #expect(kept.output.contains("Question 2 of 12"))
    let before = program.text("p.xml")
    let changed = try program.runOnTerminal(["assess", "p.xml"], typing: "b\nb\n2\nq\n")
    #expect(changed.errors.contains("Paused after 4 answers"), "\(changed.errors)")
    #expect(program.text("p.xml") != before)
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 5)
  }

  @Test func `what is typed before a question is shown answers none`() throws {
    let program = try Program()
    let result = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: "\n\n\n\n2\n2\n2\n2\n", isEarly: true)
    #expect(!program.text("p.xml").contains("<response "), "\(result.output)")
  }

  @Test(arguments: [40, 52, 79])
  func `lines fit a narrow terminal, and answers stay under each other`(columns: Int) {
    let text = """
      Question 12 of 40, about 11 minutes left of all the time that there is
      1  an answer that is longer than the terminal is wide, so that it goes on below
      2  short
          indented words that are also much longer than the terminal is wide
      \u{1B}[1mstrong words with colours that take no room on the terminal at all\u{1B}[0m
      """
    let fitted = FittedText.fitted(text, columns: columns)
    let plain = fitted.replacing(/\u{1B}\[\d+m/, with: "")
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= columns })
    #expect(fitted.split(whereSeparator: \.isWhitespace) == text.split(whereSeparator: \.isWhitespace))
    #expect(columns == 79 || fitted.contains("\n   ") && fitted.contains("\n2  short\n"))
    #expect(FittedText.fitted(text, columns: 200) == text)
  }

  @Test(arguments: [40, 60, 80])
  func `columns stay columns beside a line that is too long`(columns: Int) {
    let commands = ["today", "progress --done 1", "replan"].map { name in
      "  readiness \(name)".padding(toLength: 35, withPad: " ", startingAt: 0) + "what it does for you"
    }
    let long = String(repeating: "Written to a folder. ", count: 5)
    let fitted = FittedText.fitted(([long] + commands).joined(separator: "\n"), columns: columns)
    #expect(fitted.split(separator: "\n").count { $0.hasPrefix("  readiness ") } == 3, "\(fitted)")
  }

  @Test func `evidence without a skill is asked for once more, and said to be left out`() throws {
    let program = try Program()
    let typed = [
      "", "TensorFlow", "2025", "", "Python=2", "y", "Keras", "2025", "", "", "", "", "", "2", "q",
    ]
    let result = try program.runOnTerminal(
      QuestionnaireTests.begin, typing: typed.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    let said = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("Without a skill “TensorFlow” counts for nothing. Name one or more"), "\(said)")
    #expect(said.contains("Left out: “Keras”."))
    let text = program.text("p.xml")
    #expect(text.contains("title=\"TensorFlow\"") && !text.contains("title=\"Keras\""))
  }

  @Test func `who goes on is not asked again what they get ready for`() throws {
    let program = try Program()
    let begun = try program.runOnTerminal(
      ["start", "--questions", "12"], typing: "Ada\n1\n2\n\n\n\n\n1\nq\n")
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(begun.output.contains("What do you want to get ready for?"))
    #expect(program.text("profile.xml").contains(" goals=\"exam:"))
    let again = try program.runOnTerminal(["start"], typing: "q\n")
    #expect(again.status == 0, "\(again.errors)")
    #expect(!again.output.contains("What do you want to get ready for?"))
    #expect(again.output.contains("You get ready for") && again.output.contains("Going on after 1 answer"))
  }

  @Test func `the guided run asks for evidence after the role`() throws {
    let program = try Program()
    let result = try program.runOnTerminal(
      ["start", "--questions", "12"], typing: "Ada\n1\n\n\nTensorFlow\n2025\nPython=3\n\n\n\n\nq\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("profile.xml").contains("title=\"TensorFlow\""))
    #expect(result.output.contains("Question 1 of 12"))
  }

  @Test func `every prompt of the guided run says what fits, and lets go`() throws {
    let program = try Program()
    let left = try program.runOnTerminal(["start"], typing: "?\nAda\n?\nq\n")
    #expect(left.status == 0, "\(left.errors)")
    #expect(left.output.contains("What fits: a name") && left.output.contains("What fits: a number"))
    #expect(program.text("profile.xml").isEmpty)
    let asked = try program.runOnTerminal(
      ["start", "--name", "Ada", "--role", "data-scientist", "--questions", "5"],
      typing: "\n\n\n\n\n\n\n1\ne\n?\nq\n")
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(asked.output.contains("What fits: hours") && !program.text("profile.xml").isEmpty)
    #expect(program.text("plan.xml").isEmpty)
  }

  @Test func `a sample, a file of answers and other programs are never asked`() throws {
    let program = try Program()
    let lines = try program.runOnTerminal(QuestionnaireTests.begin + ["--json-lines"], typing: "")
    #expect(lines.output.hasPrefix("{\"ask\""))
    try program.put("answers.txt", "sql-querying.can-do.2 on-my-own\n")
    let answers = try program.runOnTerminal(
      ["assess", "a.xml", "--role", "data-scientist", "--answers", "answers.txt"], typing: "")
    #expect(answers.status == 0)
    #expect(answers.output.isEmpty)
  }

  @Test func `whom an exam does not suit yet is offered a certificate on the way, and one key takes it`()
    throws
  {
    let count = 30
    let arguments = [
      "start", "--name", "Ada", "--role", "data-scientist", "--exam", "google-pmle", "--questions",
      "\(count)", "--seed", "1",
      "--tier", "fast",
    ]
    // The goal, no evidence, the answers, hours, the first day, then the proposal and no holidays.
    let answers = [""] + Array(repeating: "1", count: count)
    let program = try Program()
    let result = try program.run(
      arguments, input: (answers + ["6", "2027-01-04", "", "none", ""]).joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    let said = result.output.replacing(/\s+/, with: " ")
    #expect(said.contains("a way there with a certificate on it"), "\(said)")
    #expect(said.contains(/with a readiness of \d+ % \(\d+–\d+\) expected by then, then/), "\(said)")
    let plan = program.text("plan.xml")
    #expect(plan.contains("<goal id=\"exam:google-gal\"") && plan.contains("<goal id=\"exam:google-pmle\""))
    #expect(plan.components(separatedBy: " exam-date=").count == 4)
    let alone = try Program()
    let other = try alone.run(
      arguments,
      input: (answers + ["6", "2027-01-04", "n", "2027-12-06", "none", ""]).joined(separator: "\n") + "\n")
    #expect(other.status == 0, "\(other.errors)")
    #expect(!alone.text("plan.xml").contains("<goal id="))
    #expect(alone.text("plan.xml").contains("exam-date=\"2027-12-06\""))
  }
}
