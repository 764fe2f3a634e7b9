import XML

extension Workbook.Sheet {
  /// The narrowest and the widest column, in digits; longer texts are wrapped.
  private static let widths = 7...60
  /// The room that the arrow of a filter takes, in digits.
  private static let arrow = 3

  /// The part of the file.
  var element: Element {
    let last = Self.name(ofColumn: max(columns.count - 1, 0))
    let frame = "A1:\(last)\(rows.count + 1)"
    let pane =
      [
        "ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen",
      ] as KeyValuePairs
    let header = columns.map { Workbook.Cell(format: .header, content: $0) as Workbook.Cell? }
    return Element(
      "worksheet", in: Workbook.main,
      [
        Element("dimension", ["ref": frame]),
        Element(
          "sheetViews", [:], [Element("sheetView", ["workbookViewId": "0"], [Element("pane", pane)])]),
        Element("cols", [:], columns.indices.map(width)),
        Element(
          "sheetData", [:], ([header] + rows).enumerated().map { Self.row($0.element, number: $0.offset + 1) }
        ),
        Element("autoFilter", ["ref": frame]),
      ])
  }

  private func width(ofColumn index: Int) -> Element {
    let longest = rows.lazy.compactMap { $0[index]?.room }.max() ?? 0
    let room = max(longest, columns[index].unicodeScalars.count + Self.arrow) + 1
    let width = min(max(room, Self.widths.lowerBound), Self.widths.upperBound)
    let place = "\(index + 1)"
    return Element("col", ["min": place, "max": place, "width": "\(width)", "customWidth": "1"])
  }

  private static func row(_ cells: [Workbook.Cell?], number: Int) -> Element {
    Element(
      "row", ["r": "\(number)"],
      cells.enumerated().compactMap { index, cell in
        cell.map { $0.element(at: "\(name(ofColumn: index))\(number)") }
      })
  }

  /// The letters of a column, `A` for the first and `AA` for the 27th.
  static func name(ofColumn index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : name(ofColumn: index / 26 - 1) + letter
  }
}

extension Workbook.Cell {
  /// The digits that it takes.
  fileprivate var room: Int {
    switch format {
    case .number, .header, .text, .harmlessText: content.unicodeScalars.count
    case .day: 10
    case .time, .percent: 5
    }
  }

  fileprivate func element(at place: String) -> Element {
    let look = "\(format.rawValue)"
    switch format {
    case .header, .text, .harmlessText:
      let text = Element(
        "t", [Element.Attribute("xml:space", "preserve")], children: [.text(CellText.escaped(content))])
      return Element("c", ["r": place, "s": look, "t": "inlineStr"], [Element("is", [:], [text])])
    case .number, .day, .time, .percent:
      return Element("c", ["r": place, "s": look], [Element("v", children: [.text(content)])])
    }
  }
}
