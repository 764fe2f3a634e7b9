import Exchange
import TestSupport
import Testing

/// Forms as browsers send them, and as they do not.
@Suite struct FormTests {
  private func form(_ text: String) -> FormFields? { FormFields(urlEncoded: Array(text.utf8)) }

  @Test func `a form is read as the browser encoded it`() throws {
    let form = try #require(self.form("a=1+2&b=%C3%BC%26%3D&a=3&c&d=x%0D%0Ay"))
    #expect(form["a"] == "1 2" && form.all("a") == ["1 2", "3"] && form["b"] == "ü&=")
    #expect(form["c"] == "" && form["d"] == "x\ny" && form["e"] == nil)
    #expect(try #require(self.form("")).fields.isEmpty)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%ff=a", "a=%ed%a0%80", "a=%+1"])
  func `broken escapes and what is no UTF-8 are refused`(text: String) { #expect(form(text) == nil) }

  @Test func `more fields or longer values than are read are refused`() {
    #expect(form(String(repeating: "a=1&", count: 255) + "a=1") != nil)
    #expect(form(String(repeating: "a=1&", count: 256) + "a=1") == nil)
    #expect(form("a=" + String(repeating: "x", count: FormFields.longest)) != nil)
    #expect(form("a=" + String(repeating: "x", count: FormFields.longest + 1)) == nil)
  }

  @Test func `every text comes back from a path or a query as it went in`() {
    var generator = TestGenerator(state: 7)
    for _ in 0..<200 {
      let scalars = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(PercentCoding.decoded(PercentCoding.encoded(text)) == text)
      #expect(PercentCoding.decoded(PercentCoding.encoded(text), plusIsSpace: true) == text)
    }
  }

  static let type = "multipart/form-data; boundary=----x9"
  static let whole =
    "------x9\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nabc\r\n"
    + "------x9\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.ics\"\r\n"
    + "Content-Type: text/calendar\r\n\r\nBEGIN\r\n--not the end\r\n\r\n"
    + "------x9\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n------x9--\r\n"

  @Test func `a form with a file is read, and its bytes are the file's`() throws {
    let form = try #require(MultipartForm(Array(Self.whole.utf8), type: Self.type))
    #expect(form.fields.map(\.name) == ["token"] && form.fields[0].value == "abc")
    let file = try #require(form.files["file"])
    #expect(file.name == "a \"b\".ics")
    #expect(file.bytes == Array("BEGIN\r\n--not the end\r\n".utf8))
    #expect(form.files["none"] == nil, "no file was chosen in it")
  }

  @Test func `a form that breaks off anywhere is refused`() {
    let bytes = Array(Self.whole.utf8)
    let end = bytes.count - 2
    for count in 0..<end {
      #expect(MultipartForm(Array(bytes[..<count]), type: Self.type) == nil, "after \(count) bytes")
    }
  }

  static let broken: [(String, String)] = [
    ("preamble\r\n" + whole, type), (whole + "more", type), (whole, "multipart/form-data"),
    (whole, "multipart/mixed; boundary=----x9"), (whole, "multipart/form-data; boundary=other"),
    (whole, "multipart/form-data; boundary="),
    (whole, "multipart/form-data; boundary=----x9; boundary=----x9"),
    (whole, "multipart/form-data; boundary=" + String(repeating: "x", count: 71)),
    (whole.replacing("name=\"token\"", with: "filename=\"x\""), type),
    (whole.replacing("form-data; name=\"token\"", with: "form-data"), type),
    (whole.replacing("name=\"token\"", with: "name=\"\""), type),
    (whole.replacing("name=\"none\"; filename=\"\"", with: "name=\"file\"; filename=\"z\""), type),
    (whole.replacing("Content-Disposition: form-data; name=\"token\"", with: ""), type),
    (whole.replacing("Content-Type: text/calendar", with: "Content-Transfer-Encoding: base64"), type),
    (
      whole.replacing("Content-Type", with: "X: " + String(repeating: "y", count: 5000) + "\r\nContent-Type"),
      type
    ),
    (
      whole.replacing(
        "Content-Type", with: "Content-Disposition: form-data; name=\"token\"\r\nContent-Type"), type
    ),
    (whole.replacing("\r\n", with: "\n"), type),
  ]

  @Test(arguments: broken)
  func `what no browser sends is refused`(body: String, type: String) {
    #expect(MultipartForm(Array(body.utf8), type: type) == nil)
  }

  @Test func `whatever bytes come, reading ends, and what was read is part of them`() {
    var generator = TestGenerator(state: 3)
    let whole = Array(Self.whole.utf8)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: whole.dropFirst(place).prefix(9), at: place)
        }
      }
      guard let form = MultipartForm(bytes, type: Self.type) else { continue }
      let size =
        form.fields.map(\.value.utf8.count).reduce(0, +) + form.files.values.map(\.bytes.count).reduce(0, +)
      #expect(size < bytes.count)
    }
  }
}
