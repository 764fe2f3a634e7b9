import Documents
import Testing
import XML

@Suite struct TemplateFillingTests {
  static let scope: TemplateScope = [
    "title": .text("Cats & <b>dogs</b>"), "empty": .text(""), "yes": .flag(true), "no": .flag(false),
    "none": .list([]), "link": .text("https://a.example/"), "bad": .text("javascript:x"),
    "chart": .element(Element("svg", children: [.element(Element("title", children: [.text("C")]))])),
    "pets": .list([
      ["name": .text("Ada"), "toys": .list([["toy": .text("ball")], ["toy": .text("rope")]])],
      ["name": .text("Bob"), "title": .text("own"), "toys": .list([])],
    ]),
  ]

  /// The inside of body after filling.
  static func filled(_ body: String) throws -> String {
    let text = "<html><head/><body>\(body)</body></html>"
    let template = try Template(SourceFile(path: "t.html", text: text))
    #expect(template.check(against: TemplateShape(scope)).filter { $0.severity == .error } == [])
    let page = try template.filled(with: scope).htmlDocument().split(separator: "\n").joined()
    return try String(#require(page.firstMatch(of: /<body>(.*)<\/body>/)).1)
  }

  @Test(arguments: [
    (#"<p fill="title">old</p>"#, "<p>Cats &amp; &lt;b&gt;dogs&lt;/b&gt;</p>"),
    (#"<p when="yes">a</p><p when="no">b</p><p unless="no">c</p><p unless="yes">d</p>"#, "<p>a</p><p>c</p>"),
    (
      #"<p when="title">a</p><p when="empty">b</p><p when="pets">c</p><p when="none">d</p>"#,
      "<p>a</p><p>c</p>"
    ),
    (#"<i each="pets" fill="name"/>"#, "<i>Ada</i><i>Bob</i>"),
    (
      #"<div each="pets"><i fill="title"/><b each="toys"><u fill="name"/><s fill="toy"/></b></div>"#,
      "<div><i>Cats &amp; &lt;b&gt;dogs&lt;/b&gt;</i><b><u>Ada</u><s>ball</s></b>"
        + "<b><u>Ada</u><s>rope</s></b></div>"
        + "<div><i>own</i></div>"
    ),
    (#"<i each="pets" when="toys" fill="name"/>"#, "<i>Ada</i>"),
    (#"<i each="none">x</i>"#, ""),
    (#"<p insert="chart"/>"#, "<p><svg><title>C</title></svg></p>"),
    (##"<a attribute-href="link" href="#x">a</a>"##, #"<a href="https://a.example/">a</a>"#),
    (#"<a attribute-href="bad">a</a>"#, "<a>a</a>"),
    (#"<p attribute-title="empty" title="own">a</p>"#, #"<p title="own">a</p>"#),
    (#"<template><p>a</p><template when="no">b</template></template>"#, "<p>a</p>"),
    (#"<template each="pets" when="toys"><i fill="name"/></template>"#, "<i>Ada</i>"),
    (#"<p attribute-title="title">a</p>"#, #"<p title="Cats &amp; &lt;b&gt;dogs&lt;/b&gt;">a</p>"#),
    (#"<svg><path fill="none" each="x"/></svg>"#, #"<svg><path fill="none" each="x"></path></svg>"#),
  ])
  func `a template is filled`(template: String, page: String) throws {
    #expect(try Self.filled(template) == page)
  }
}

@Suite struct TemplateCheckingTests {
  /// What stands in the body from line 3 on, and what its author is told.
  static let cases: [(body: String, messages: [String])] = [
    (
      #"<p fill="lerner"/>"#,
      ["t.html:3: error: nothing is called 'lerner' in fill=\"lerner\"; did you mean 'learner'?"]
    ),
    (
      "<ol>\n<li each=\"weeks\">\n<b fill=\"nunber\"/></li></ol>",
      ["t.html:5: error: nothing is called 'nunber' in fill=\"nunber\"; did you mean 'number'?"]
    ),
    (
      #"<p each="learner"/>"#,
      ["t.html:3: error: each=\"learner\" needs a list, but 'learner' is a text"]
    ),
    (#"<p fill="weeks"/>"#, ["t.html:3: error: fill=\"weeks\" needs a text, but 'weeks' is a list"]),
    (
      #"<p insert="learner"/>"#,
      ["t.html:3: error: insert=\"learner\" needs an element, but 'learner' is a text"]
    ),
    (
      #"<p when="section-chart"/>"#,
      [
        "t.html:3: error: when=\"section-chart\" needs a flag, a text or a list, "
          + "but 'section-chart' is an element"
      ]
    ),
    (
      #"<p attribute-title="weeks"/>"#,
      ["t.html:3: error: attribute-title=\"weeks\" needs a text, but 'weeks' is a list"]
    ),
    (
      #"<p attribute-onclick="learner"/>"#,
      ["t.html:3: error: 'attribute-onclick' is not accepted: a value may not set 'onclick'"]
    ),
    (
      #"<p attribute-style="learner"/>"#,
      ["t.html:3: error: 'attribute-style' is not accepted: a value may not set 'style'"]
    ),
    (#"<p fil="learner"/>"#, ["t.html:3: error: <p> has the unknown attribute 'fil'; did you mean 'fill'?"]),
    (#"<p fill-html="learner"/>"#, ["t.html:3: error: <p> has the unknown attribute 'fill-html'"]),
    (#"<dvi/>"#, ["t.html:3: error: <dvi> is no element of a page; did you mean 'div'?"]),
    (
      #"<template fill="learner"/>"#,
      ["t.html:3: error: <template> leaves no element behind that could have 'fill'"]
    ),
    (
      "<p>a<ul><li/></ul></p>",
      [
        "t.html:3: error: a browser ends the <p> around <ul> before it; "
          + "make the <p> a <div>, or close it first"
      ]
    ),
    (##"<a href="#a">a<b><a href="#b">b</a></b></a>"##, ["t.html:3: error: <a> cannot stand in another <a>"]),
    (#"<br>a</br>"#, ["t.html:3: error: <br> cannot hold content; write <br/>"]),
    (
      #"<p fill="learner" insert="section-chart"/>"#,
      ["t.html:3: error: <p> has both fill and insert; keep one of them"]
    ),
    (
      #"<p fill="learner"><b fill="exam"/></p>"#,
      ["t.html:3: error: fill on <p> would replace the <b> inside it; take one away"]
    ),
    (
      #"<br fill="learner"/>"#,
      ["t.html:3: error: <br> cannot hold content; put fill on another element"]
    ),
    (
      #"<style fill="learner"/>"#,
      ["t.html:3: error: fill is not accepted on <style>: a text would become code"]
    ),
    (
      #"<img src="https://a.example/x.png" alt=""/>"#,
      [
        "t.html:3: error: <img src> would fetch something, and a page makes no request; "
          + "put the content into the page, as data:image/ if need be"
      ]
    ),
    (
      "<p fill=\"lerner\"/>\n<p fill=\"exom\"/>",
      [
        "t.html:3: error: nothing is called 'lerner' in fill=\"lerner\"; did you mean 'learner'?",
        "t.html:4: error: nothing is called 'exom' in fill=\"exom\"; did you mean 'exam'?",
      ]
    ),
    (#"<img src="data:image/png;base64,AA==" alt=""/><svg><path fill="none"/></svg>"#, []),
  ]

  @Test(arguments: cases)
  func `a broken template names its lines`(body: String, messages: [String]) throws {
    let text = "<html lang=\"en\"><head><title fill=\"page-title\"/></head>\n<body>\n\(body)</body></html>"
    let template = try Template(SourceFile(path: "t.html", text: text))
    #expect(template.check(for: .learner).map(\.description) == messages)
    if !messages.isEmpty {
      let error = #expect(throws: InvalidDocument.self) {
        try PlanPage.html(SamplePlan.make(), for: .learner, template: template)
      }
      #expect(error?.diagnostics.map(\.description) == messages)
    }
  }

  @Test(arguments: [
    ("<body/>", "a template is a page, but its outermost element is <body>; begin with <html lang=\"en\">"),
    ("<html><body/></html>", "a page needs one <head> in <html>; add <head>"),
    ("<html><head/><body/><body/></html>", "a page needs one <body> in <html>; add <body>"),
    (
      "<html xmlns='http://www.w3.org/1999/xhtml'><head/><body/></html>",
      "a template has no namespace; remove xmlns=\"http://www.w3.org/1999/xhtml\""
    ),
  ])
  func `what is no page is refused`(text: String, message: String) {
    let error = #expect(throws: InvalidDocument.self) { try Template(SourceFile(path: "t.html", text: text)) }
    #expect(error?.description == "t.html:1: error: \(message)")
  }

  @Test func `what is not well-formed is refused at its line`() {
    let error = #expect(throws: InvalidDocument.self) {
      try Template(SourceFile(path: "t.html", text: "<html>\n<body>\n<p>a<br></p></body></html>"))
    }
    #expect(error?.description.hasPrefix("t.html:3:") == true)
  }

  @Test(arguments: Audience.allCases)
  func `the built-in templates are right`(audience: Audience) throws {
    #expect(try BuiltInPage.template(audience).check(for: audience) == [])
  }

  @Test(arguments: Audience.allCases, 1...20)
  func `every name is there whatever the plan holds`(audience: Audience, seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let shape = TemplateShape(TemplateScope(generator.plan(), for: audience))
    #expect(try BuiltInPage.template(audience).check(against: shape) == [])
  }

  @Test func `a template of another audience cannot ask for what is withheld`() throws {
    let faults = try BuiltInPage.template(.learner).check(for: .manager)
    #expect(faults.contains { $0.message.contains("'gaps'") })
    #expect(faults.contains { $0.message.contains("'weeks'") })
    // Also where it is one of this program, which is not checked for its own audience.
    #expect(throws: InvalidDocument.self) {
      try PlanPage.html(SamplePlan.make(), for: .manager, template: BuiltInPage.template(.learner))
    }
  }
}
