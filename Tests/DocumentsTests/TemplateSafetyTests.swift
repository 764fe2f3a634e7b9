import Documents
import Planning
import Testing
import XML

/// Templates that would do something to the readers of their pages.
@Suite struct TemplateSafetyTests {
  /// The faults of a template with something in its head and its body.
  static func faults(head: String = "", body: String = "") throws -> [Diagnostic] {
    let text =
      "<html lang=\"en\"><head><title fill=\"page-title\"/>\(head)</head><body>\(body)</body></html>"
    return try Template(SourceFile(path: "t.html", text: text)).check(for: .learner)
  }

  @Test(arguments: [
    #"<script>alert(1)</script>"#, #"<p onclick="x()"/>"#, #"<body-x onload="x()"/>"#,
    #"<a href="javascript:alert(1)">a</a>"#, #"<a href=" JavaScript:alert(1)">a</a>"#,
    #"<a href="data:text/html,x">a</a>"#, #"<a href="//evil.example">a</a>"#,
    #"<a href="file:///etc/passwd">a</a>"#,
    #"<iframe src="data:text/html,x"/>"#, #"<object/>"#, #"<embed/>"#, #"<video/>"#,
    #"<base href="data:,"/>"#,
    #"<img src="https://evil.example/x.png" alt=""/>"#, #"<img src="data:text/html,x" alt=""/>"#,
    #"<p style="background: url(https://evil.example/x)">a</p>"#,
    #"<p style="background: \75 rl( 'https://evil.example/x')">a</p>"#,
    #"<p style="background: image-set('https://evil.example/x' 1x)">a</p>"#,
    #"<style>@import "https://evil.example/x.css";</style>"#,
    #"<style>p { background: URL(//evil.example) }</style>"#,
    #"<style>@\69mport "x.css";</style>"#,
    #"<form action="https://evil.example"/>"#, #"<button formaction="javascript:x"/>"#,
    #"<svg onload="x()"/>"#, #"<svg><script>x()</script></svg>"#,
    #"<svg><image href="https://evil.example/x"/></svg>"#,
    #"<svg><use href="https://evil.example/x#a"/></svg>"#, #"<svg><a href="javascript:x"><path/></a></svg>"#,
    #"<svg><foreignObject><p/></foreignObject></svg>"#,
    #"<svg><path fill="url(https://evil.example/#a)"/></svg>"#,
    ##"<svg><a href="#a"><set attributeName="href" to="javascript:x"/></a></svg>"##,
    #"<svg><style>@import 'x';</style></svg>"#, #"<p attribute-onclick="learner"/>"#,
    #"<p attribute-src="learner"/>"#,
    #"<div data-readiness="plan">a</div>"#,
  ])
  func `what runs, fetches or deceives is refused in the body`(body: String) throws {
    #expect(try Self.faults(body: body).contains { $0.severity == .error })
  }

  @Test(arguments: [
    #"<meta http-equiv="refresh" content="0;url=https://evil.example"/>"#,
    #"<meta http-equiv="Content-Security-Policy" content="default-src *"/>"#,
    #"<meta http-equiv="content-security-policy" content="img-src data:"/>"#,
    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'"/>"#,
    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src https://evil.example"/>"#,
    #"<link rel="stylesheet" href="https://evil.example/x.css"/>"#,
    #"<link rel="stylesheet" href="data:text/css,x"/>"#,
  ])
  func `what loosens or steers is refused in the head`(head: String) throws {
    #expect(try Self.faults(head: head).contains { $0.severity == .error })
  }

  @Test(arguments: [
    ##"<a href="https://example.org/a?b=c#d">a</a><a href="mailto:a@example.org">b</a><a href="#a">c</a>"##,
    #"<style>a::after { content: "\2192"; background: url("data:image/png;base64,AA==") }</style>"#,
    ##"<svg><defs><linearGradient id="g"/></defs><path fill="url(#g)"/><use href="#g"/></svg>"##,
    #"<details open="open"><summary>a</summary></details>"#,
  ])
  func `what stays within the page is accepted`(body: String) throws {
    #expect(try Self.faults(body: body) == [])
  }

  @Test func `only the scripts of the program run`() throws {
    func template(_ script: String) throws -> Template {
      let text =
        "<html lang=\"en\"><head><title fill=\"page-title\"/></head><body><script>\(script)</script></body></html>"
      let file = SourceFile(path: "t.html", text: text)
      return try Template(file, trustedScripts: try Template(builtIn: Self.scripted, among: []).scripts)
    }
    #expect(try Template(builtIn: Self.scripted, among: []).check(for: .learner) == [])
    #expect(try template("save()").check(for: .learner) == [])
    #expect(try template("save(); send()").check(for: .learner).map(\.severity) == [.error])
  }

  private static let scripted = SourceFile(
    path: "Templates/t.html",
    text: "<html lang=\"en\"><head><title>T</title></head><body><script>save()</script></body></html>")

  @Test func `a page has an encoding and a strict policy whatever its template says`() throws {
    let text = "<html lang=\"en\"><head><title fill=\"page-title\"/></head><body/></html>"
    let template = try Template(SourceFile(path: "t.html", text: text))
    let page = try PlanPage.html(SamplePlan.make(), for: .manager, template: template)
    #expect(page.contains("<head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\""))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `a page without language or title is warned of`() throws {
    let template = try Template(SourceFile(path: "t.html", text: "<html><head/><body/></html>"))
    #expect(
      template.check(for: .learner).map(\.description) == [
        "t.html:1: warning: the page does not say its language; write <html lang=\"en\">",
        "t.html:1: warning: the page has no title; add <title fill=\"page-title\"/>",
      ])
  }

  @Test(arguments: [3, 8, 40])
  func `lists within lists make no endless page`(depth: Int) throws {
    let open = String(repeating: "<template each=\"weeks\">", count: depth)
    let close = String(repeating: "</template>", count: depth)
    let text = "<html lang=\"en\"><head/><body>\(open)a\(close)</body></html>"
    var plan = SamplePlan.make()
    plan.weeks = (1...26).map { number in
      var week = plan.weeks[0]
      week.number = number
      return week
    }
    let template = try Template(SourceFile(path: "t.html", text: text))
    if depth == 3 {
      _ = try PlanPage.html(plan, for: .learner, template: template)
    } else {
      let error = #expect(throws: InvalidDocument.self) {
        try PlanPage.html(plan, for: .learner, template: template)
      }
      #expect(error?.description.contains("more than 200000 elements") == true)
    }
  }
}
