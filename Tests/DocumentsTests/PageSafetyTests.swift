import Documents
import Ontology
import Planning
import Testing
import XML

@Suite struct PageSafetyTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus='alert(1)",
    "</style></title></textarea></svg></script><iframe src=//evil.example>",
    "]]>--><!--<![CDATA[ &lt;b&gt; &amp;",
    "javascript:alert(1)//http://x.example", "data:text/html,<script>alert(1)</script>",
    "{{learner}} fill=\"exam\"",
  ]

  @Test(arguments: Audience.allCases, hostile)
  func `hostile text stays text in every field`(audience: Audience, text: String) throws {
    let hostile = try BuiltInPage.tree(SamplePlan.make().replacingTexts { _ in text }, for: audience)
    let harmless = try BuiltInPage.tree(SamplePlan.make().replacingTexts { _ in "word" }, for: audience)
    #expect(hostile.skeleton == harmless.skeleton)
    // The manager's sheet shortens long names, so only their beginning is there.
    #expect(try #require(hostile.all.first { $0.name == "h1" }).text.contains(text.prefix(50)))
  }

  @Test(arguments: Audience.allCases)
  func `nothing on a page makes a request or runs`(audience: Audience) throws {
    let page = try BuiltInPage.tree(for: audience)
    let fetching: Set = [
      "src", "srcset", "action", "formaction", "data", "poster", "background", "manifest", "ping",
      "xlink:href",
    ]
    for element in page.all {
      #expect(!["iframe", "object", "embed", "img", "image", "use", "base"].contains(element.name))
      for attribute in element.attributes {
        #expect(!fetching.contains(attribute.name) && !attribute.name.hasPrefix("on"))
        if attribute.name == "href", element.name != "a" { #expect(attribute.value == "data:,") }
        if attribute.value.contains("url(") { #expect(attribute.value.hasPrefix("url(#")) }
      }
    }
    let style = page.all.filter { $0.name == "style" }.map(\.text).joined()
    #expect(!style.contains("url(") && !style.contains("@import"))
    let policy = page.all.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"] ?? ""
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"))
    #expect(page.all.count { $0.name == "script" } == (audience == .mentor ? 1 : 0))
    #expect(policy.contains("; script-src \(audience == .mentor ? "'sha256-" : "'none'; ")"))
  }

  @Test(arguments: [
    ("https://a.example/x?y=1&z=2#part", true), ("HTTP://a.example", true),
    ("https://a.example/%C3%A9", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), ("//a.example", false), ("https:a", false),
    ("https://a.example/\"onclick=x", false), ("https://a.example/a b", false), (" https://a.example", false),
    ("https://a.example/%zz", false), ("vbscript:http://x", false), ("#week-1", false), ("", false),
  ])
  func `only web addresses become links`(url: String, isLink: Bool) throws {
    var plan = SamplePlan.make()
    plan.activities = plan.activities.map { activity in
      var activity = activity
      activity.url = url
      return activity
    }
    for audience in [Audience.learner, .mentor] {
      let page = try BuiltInPage.tree(plan, for: audience)
      let headings = page.all.filter { $0.name == "h4" }
      let links = headings.flatMap(\.all).filter { $0.name == "a" }
      #expect(links.isEmpty == !isLink)
      #expect(links.allSatisfy { $0["href"] == url && $0["rel"] == "noreferrer" })
      #expect(headings.contains { $0.text.contains("Find the leak") })
    }
  }

  @Test func `the manager's page holds nothing private`() throws {
    let shown: Set = ["id", "learner", "role", "exam", "verdict", "verdict-text", "section"]
    let plan = SamplePlan.make().replacingTexts { shown.contains($0) ? "shown" : "withheld" }
    #expect(try !BuiltInPage.html(plan, for: .manager).contains("withheld"))
    for audience in [Audience.learner, .mentor] {
      #expect(try BuiltInPage.text(plan, for: audience).contains("withheld"))
    }
    let sample = try BuiltInPage.html(for: .manager)
    let activities = SamplePlan.make().activities
    let competencies = SamplePlan.make().readiness.competencies
    for secret in activities.flatMap({ [$0.id, $0.title, $0.instructions, $0.reason] })
      + competencies.map(\.title)
    {
      #expect(!sample.contains(secret.replacing("&", with: "&amp;")))
    }
    #expect(!sample.contains("data-readiness"))
    #expect(!sample.contains("overclaiming"))
  }

  @Test func `the mentor sees no remark on over-claiming`() throws {
    #expect(try BuiltInPage.text(for: .learner).contains("self-ratings"))
    for audience in [Audience.manager, .mentor] {
      #expect(try !BuiltInPage.text(for: audience).contains("ratings"))
    }
  }

  @Test(arguments: hostile)
  func `what a library says of a lab stays text on the page, and its addresses lead to the web or nowhere`(
    text: String
  ) throws {
    func page(_ text: String) throws -> Element {
      var start = Resource.Start()
      start.url = text
      start.title = text
      start.note = text
      start.data = [Resource.DataSet(name: text, url: text)]
      start.commands = [text]
      start.starter = Resource.Starter(file: text, lines: [text, text])
      var guidance = Resource.Guidance()
      guidance.start = start
      guidance.rubric = [text]
      let plan = SamplePlan.make()
      let all = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, guidance) })
      let html = try PlanPage.html(
        plan, for: .learner, template: BuiltInPage.template(.learner), guidance: PlanGuidance(all))
      return try ParsedDocument(
        xml: Array(html.dropFirst("<!DOCTYPE html>\n".count).utf8), file: "page.html", limits: .page
      ).rootElement()
    }
    let hostile = try page(text)
    #expect(hostile.skeleton == (try page("word")).skeleton)
    #expect(hostile.all.filter { $0.name == "pre" }.map(\.text).contains("\(text)\n\(text)"))
  }
}
