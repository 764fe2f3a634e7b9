import Testing

@testable import Documents

@Suite struct CommaSeparatedTests {
  @Test(arguments: [
    ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "two lines"),
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("＝1", "'＝1"), ("|cmd", "'|cmd"),
    ("", ""), ("ü 漢字", "ü 漢字"),
  ])
  func `a text is quoted where it must be, and never a formula`(text: String, field: String) {
    var table = CommaSeparated(["a", "b"])
    table.append([.text(text), .whole(-5)])
    #expect(table.text == "a,b\r\n\(field),-5\r\n")
  }

  @Test func `every record has as many fields as the header`() {
    var table = CommaSeparated(["a", "b", "c"])
    table.append(["1"])
    table.append(["1", .empty, "3", "4"])
    #expect(table.text == "a,b,c\r\n1,,\r\n1,,3\r\n")
  }
}
