import Exchange
import Ontology
import TestSupport
import Testing
import UseCases
import Web

/// Who comes in, and what others are told.
@Suite struct DoorTests {
  @Test func `the address of the first visit lets one browser in, once`() throws {
    let visitor = try Visitor()
    #expect(visitor.cookie?.hasPrefix("readiness-8080=") == true)
    let head = RequestHead(
      method: "GET", target: String(visitor.site.address.trimmingPrefix("http://127.0.0.1:8080")),
      fields: [RequestHead.Field("host", "127.0.0.1:8080")])
    var site = visitor.site
    let response = site.respond(
      to: try #require(Request(head)), at: Moment(day: visitor.day, seconds: 0, tenths: 0))
    #expect(response.status == 403 && !response.fields.contains { $0.name == "set-cookie" })
  }

  @Test func `somebody without the cookie is shown how to come back, and nothing else`() throws {
    let visitor = try LifeTests.answered()
    for target in ["/", "/tasks", "/standing", "/questions/check", "/enter", "/enter/x", "/enter/x/y"] {
      let head = RequestHead(
        method: "GET", target: target, fields: [RequestHead.Field("host", "127.0.0.1:8080")])
      var site = visitor.site
      let response =
        try site.door.refusal(of: head)
        ?? site.respond(
          to: try #require(Request(head)), at: Moment(day: visitor.day, seconds: 0, tenths: 0))
      let text = String(decoding: response.body, as: UTF8.self)
      #expect(response.status == 403 && text.contains("How to come back") && !text.contains("Ada"))
    }
  }

  @Test(arguments: ["", "0123456789abcdef0123456789abcdef"])
  func `a form without the token of this run changes nothing`(token: String) throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["role": ["ml-engineer"], "token": [token]])
    #expect(visitor.page.status == 403 && visitor.folder.text("profile.xml") == nil)
  }

  @Test
  func `every answer forbids to be kept, framed by others, guessed at, and to run what is not of the page`()
    throws
  {
    var visitor = try Visitor()
    for target in ["/", "/tasks", "/you", "/nothing", "/../x"] {
      let fields = visitor.send("GET", target).fields
      let values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
      #expect(
        values["cache-control"] == "no-store" && values["x-content-type-options"] == "nosniff", "\(target)")
      guard let policy = values["content-security-policy"] else {
        #expect(values["location"] != nil)
        continue
      }
      #expect(
        policy.hasPrefix("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), "\(target)")
      #expect(policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"), "\(target)")
    }
  }

  @Test func `the button ends the program, and what is entered in hostile words stays text`() throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["name": ["<script>alert(1)</script>\"'&"], "role": ["ml-engineer"]])
    #expect(
      !visitor.page.html.contains("<script>alert")
        && visitor.page.text.contains("<script>alert(1)</script>\"'&"))
    try visitor.submit("/end")
    #expect(visitor.site.isOver && visitor.page.text.contains("has ended"))
  }

  @Test func `a file mended by hand while its page is open is told in plain words, and nothing is lost`()
    throws
  {
    var visitor = try LifeTests.planned()
    let plan = try #require(visitor.folder.text("plan.xml"))
    try visitor.folder.put(plan.replacing("<week ", with: "<weak "), in: "plan.xml")
    #expect(try visitor.go("/today").status == 422)
    #expect(visitor.page.text.contains("plan.xml"))
    try visitor.folder.put(plan, in: "plan.xml")
    #expect(try visitor.go("/today").status == 200)
  }
}
