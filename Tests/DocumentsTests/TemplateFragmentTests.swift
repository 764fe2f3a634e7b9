import Documents
import Testing
import XML

/// Files that templates include.
@Suite struct TemplateFragmentTests {
  /// A template with a body, among fragments by their names.
  static func template(_ body: String, _ fragments: [String: String] = [:]) throws -> Template {
    let text = "<html lang=\"en\">\n<head><title fill=\"page-title\"/></head>\n<body>\(body)</body></html>"
    return try Template(
      builtIn: SourceFile(path: "own/t.html", text: text),
      among: fragments.map { SourceFile(path: "own/\($0.key)", text: $0.value) })
  }

  /// What is wrong with a template as soon as it is read.
  static func faults(_ body: String, _ fragments: [String: String]) -> [String] {
    do {
      _ = try template(body, fragments)
      return []
    } catch let error as InvalidDocument {
      return error.diagnostics.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a fragment stands in the place of its name, with the names of that place`() throws {
    let template = try Self.template(
      #"<ul><template each="weeks" include="Parts/week.html"/></ul>"#,
      [
        "Parts/week.html":
          #"<template><li><b fill="number"/><template include="dash.html"/></li></template>"#,
        "dash.html": "<template>–</template>",
      ])
    #expect(template.check(for: .learner) == [])
    let page = try template.filled(with: [
      "page-title": .text("T"), "weeks": .list([["number": .text("1")], ["number": .text("2")]]),
    ])
    let html = page.htmlDocument().split(separator: "\n").joined()
    #expect(html.contains("<ul><li><b>1</b>–</li><li><b>2</b>–</li></ul>"))
  }

  @Test func `a fault in a fragment names the fragment's line, once`() throws {
    let template = try Self.template(
      #"<template include="a.html"/><template include="a.html"/><b fill="lerner"/>"#,
      ["a.html": "<template>\n<p>\n<b fill=\"exom\"/></p></template>"])
    #expect(
      template.check(for: .learner).map(\.description) == [
        "own/a.html:3: error: nothing is called 'exom' in fill=\"exom\"; did you mean 'exam'?",
        "own/t.html:3: error: nothing is called 'lerner' in fill=\"lerner\"; did you mean 'learner'?",
      ])
  }

  static let broken: [(body: String, fragments: [String: String], messages: [String])] = [
    (
      #"<template include="a.html"/><template include="b.html"/>"#, ["b.html": "<p/>"],
      [
        "own/t.html:3: error: there is no fragment 'a.html'; put the file beside the template",
        "own/b.html:1: error: a fragment begins with <template>, but this begins with <p>",
      ]
    ),
    (
      #"<template include="a.html"/>"#,
      [
        "a.html": #"<template><template include="b.html"/></template>"#,
        "b.html": "<template>\n<template include=\"a.html\"/></template>",
      ],
      ["own/b.html:2: error: fragments include each other in a circle: a.html → b.html → a.html"]
    ),
    (
      #"<template include="a.html"/>"#, ["a.html": #"<template><template include="a.html"/></template>"#],
      ["own/a.html:1: error: fragments include each other in a circle: a.html → a.html"]
    ),
    (
      #"<template include="a.html"/>"#, ["a.html": "<template>\n<p></template>"],
      ["own/a.html:2:15: error: Opening and ending tag mismatch: p line 2 and template"]
    ),
  ]

  @Test(arguments: broken)
  func `broken fragments are refused, all of them`(
    body: String, fragments: [String: String], messages: [String]
  ) {
    #expect(Self.faults(body, fragments) == messages)
  }

  @Test(arguments: [
    "../a.html", "/etc/passwd", "a/../../b.html", ".hidden", "a//b.html", "", "a\\b.html", "a/./b.html",
    "C:a.html",
    "a b.html", "%2e%2e/a.html",
  ])
  func `no name leads out of the folder`(name: String) {
    let messages = Self.faults(
      "<template include=\"\(name)\"/>", [name: "<template/>", "a.html": "<template/>"])
    #expect(
      messages == [
        "own/t.html:3: error: include=\"\(name)\" is no name of a fragment; "
          + "name a file below the template's folder, such as Parts/week.html"
      ])
  }

  @Test(arguments: [(8, true), (9, false)])
  func `at most eight fragments stand within each other`(count: Int, isRead: Bool) {
    var fragments: [String: String] = [:]
    for index in 1...count {
      let next = index == count ? "" : "<template include=\"f\(index + 1).html\"/>"
      fragments["f\(index).html"] = "<template>\(next)</template>"
    }
    #expect(Self.faults(#"<template include="f1.html"/>"#, fragments).isEmpty == isRead)
  }

  @Test func `fragments that multiply are refused before they are looked at`() {
    var fragments = ["f7.html": "<template>\(String(repeating: "<b/>", count: 100))</template>"]
    for index in 1...6 {
      let next = String(repeating: "<template include=\"f\(index + 1).html\"/>", count: 100)
      fragments["f\(index).html"] = "<template>\(next)</template>"
    }
    let messages = Self.faults(#"<template include="f1.html"/>"#, fragments)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("more than 200000 elements") == true)
  }
}
