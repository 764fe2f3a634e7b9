import Planning
import Testing

@testable import Documents

@Suite struct MailMessageTests {
  private static func lines(_ mail: MailMessage) -> [String] {
    String(decoding: mail.bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test(arguments: HostileTexts.all)
  func `hostile text stays in its place, and a mail comes back as it was written`(text: String) throws {
    let plan = SamplePlan.make().replacingTexts { _ in text }
    for audience in Audience.allCases {
      let mail = MailMessage(plan, for: audience)
      #expect(MailMessage(reading: mail.bytes) == mail)
      let head = Self.lines(mail).prefix { !$0.isEmpty }
      let names = head.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
      #expect(
        names == [
          "X-Readiness", "Subject", "X-Unsent", "MIME-Version", "Content-Language", "Content-Type",
        ])
    }
  }

  @Test(arguments: 1...30)
  func `no line is longer than mails may have, and all is ASCII`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    for audience in Audience.allCases {
      let mail = MailMessage(plan, for: audience)
      #expect(MailMessage(reading: mail.bytes) == mail)
      #expect(Self.lines(mail).allSatisfy { $0.utf8.count <= 78 })
      #expect(mail.bytes.allSatisfy { $0 < 0x7F })
      let ends = zip(mail.bytes, mail.bytes.dropFirst()).filter { $0 == 0x0D || $1 == 0x0A }
      #expect(ends.allSatisfy { $0 == (0x0D, 0x0A) })
    }
  }

  /// A subject, and the value of its field.
  @Test(arguments: [
    ("Plain", "Plain"), ("a =?b", "=?UTF-8?Q?a_=3D=3Fb?="), ("Zoë", "=?UTF-8?Q?Zo=C3=AB?="),
    ("a  b", "=?UTF-8?Q?a__b?="),
  ])
  func `fields are ASCII as they are, or encoded words`(text: String, value: String) {
    #expect(HeaderText.value(text) == value)
    #expect(HeaderText.text(of: value) == text)
  }

  @Test func `long fields are folded, and no character is broken`() throws {
    for text in [String(repeating: "ü", count: 99), String(repeating: "word ", count: 40) + "end"] {
      let value = HeaderText.value(text)
      #expect(value.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 64 })
      #expect(HeaderText.text(of: value) == text)
    }
  }

  /// A line, and its form in a body.
  @Test(arguments: [
    ("a=b", "a=3Db"), ("From here", "=46rom here"), (".", "=2E"), ("end ", "end=20"), ("é", "=C3=A9"),
    ("", ""),
    ("a\nb", "a\r\nb"),
    (String(repeating: "x", count: 76), String(repeating: "x", count: 76)),
    (String(repeating: "x", count: 77), String(repeating: "x", count: 75) + "=\r\nxx"),
  ])
  func `bodies are quoted and printable`(text: String, body: String) {
    #expect(QuotedPrintable.body(text) == body)
    #expect(QuotedPrintable.text(of: body) == text)
  }

  @Test(arguments: [
    ("grace@example.org", "", "grace@example.org"), (" grace@example.org ", "", "grace@example.org"),
    ("Grace Hopper <g.h+x@mail.example.org>", "Grace Hopper", "g.h+x@mail.example.org"),
    ("Zoë <z@example.org>", "Zoë", "z@example.org"), ("<z@example.org>", "", "z@example.org"),
  ])
  func `an address is read with its name, and comes back from a mail`(
    text: String, name: String, address: String
  )
    throws
  {
    let read = try #require(MailAddress(text))
    #expect(read.name == name && read.address == address)
    let mail = MailMessage(
      mark: "m", subject: "s", sender: read, recipients: [read, read], text: "t\n", page: "p\n")
    #expect(MailMessage(reading: mail.bytes) == mail)
  }

  @Test(arguments: [
    "", "grace", "@example.org", "grace@", "a@b@c", "a b@example.org", "grace@example..org", ".g@example.org",
    "gräce@example.org", "g@exämple.org", "g@example.org\r\nBcc: x@example.org", "G\nBcc: x <g@example.org>",
    "\"G\" <g@example.org>", "G, H <g@example.org>", "g@example.org>", "<<g@example.org>", "g@[127.0.0.1]",
    "G <g@example.org> <h@example.org>", "१@example.org",
  ])
  func `what is no address, or would begin another field, is refused`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `a mail that was changed is none of this program`() {
    let bytes = MailMessage(mark: "m", subject: "s", text: "t\n", page: "p\n").bytes
    for index in bytes.indices where MailMessage(reading: Array(bytes.prefix(index))) != nil {
      Issue.record("cut at \(index)")
    }
    #expect(MailMessage(reading: bytes + [0x0A]) == nil)
    #expect(MailMessage(reading: [0xFF]) == nil && MailMessage(reading: []) == nil)
  }

  @Test(arguments: Audience.allCases)
  func `text and page say the same`(audience: Audience) {
    let mail = MailMessage(SamplePlan.make(), for: audience)
    #expect(
      mail.text.hasSuffix("\n")
        && mail.text.split(separator: "\n").allSatisfy { $0.count <= 74 || $0.contains("://") })
    #expect(
      mail.page.hasPrefix("<!DOCTYPE html>") && !mail.page.contains("<script")
        && !mail.page.contains("<style"))
    let headings = mail.page.matches(of: #/<h2>([^<]*)</#).map { String($0.output.1) }
    #expect(
      headings.count > 3 && headings.allSatisfy { mail.text.contains($0.replacing("&amp;", with: "&")) })
  }
}
