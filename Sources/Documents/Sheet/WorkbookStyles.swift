import XML

/// How the cells of a workbook look, one entry for each ``Workbook/Format``.
enum WorkbookStyles {
  /// Days are written as everywhere in this program, whatever the country: 2027-03-29.
  private static let dayFormat = "164"

  /// The part of the file.
  static var element: Element {
    Element(
      "styleSheet", in: Workbook.main,
      [
        list("numFmts", [Element("numFmt", ["numFmtId": dayFormat, "formatCode": "yyyy-mm-dd"])]),
        list("fonts", [font([]), font([Element("b", [:])])]),
        list(
          "fills",
          // The first two are what every file begins with.
          [
            fill("none"), fill("gray125"),
            fill("solid", [Element("fgColor", ["rgb": "FFDDE6F0"]), Element("bgColor", ["indexed": "64"])]),
          ]),
        list(
          "borders",
          [Element("border", [:], ["left", "right", "top", "bottom", "diagonal"].map { Element($0, [:]) })]),
        list(
          "cellStyleXfs", [Element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])]),
        list("cellXfs", Workbook.Format.allCases.map(look)),
        list("cellStyles", [Element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
      ])
  }

  private static func list(_ name: String, _ elements: [Element]) -> Element {
    Element(name, ["count": "\(elements.count)"], elements)
  }

  private static func font(_ marks: [Element]) -> Element {
    Element("font", [:], marks + [Element("sz", ["val": "11"]), Element("name", ["val": "Calibri"])])
  }

  private static func fill(_ pattern: String, _ colours: [Element] = []) -> Element {
    Element("fill", [:], [Element("patternFill", ["patternType": pattern], colours)])
  }

  private static func look(_ format: Workbook.Format) -> Element {
    let number =
      switch format {
      case .day: dayFormat
      case .time: "20"
      case .percent: "9"
      case .number, .header, .text, .harmlessText: "0"
      }
    let isHeader = format == .header
    let isText = format == .text || format == .harmlessText || isHeader
    var look = Element(
      "xf",
      [
        "numFmtId": number, "fontId": isHeader ? "1" : "0", "fillId": isHeader ? "2" : "0", "borderId": "0",
        "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyAlignment": "1",
      ],
      [
        Element(
          "alignment",
          isText ? ["vertical": "top", "wrapText": "1"] : ["horizontal": "right", "vertical": "top"])
      ])
    // What begins as a formula stays a text when somebody edits the cell.
    if format == .harmlessText { look.attributes.append(Element.Attribute("quotePrefix", "1")) }
    return look
  }
}
