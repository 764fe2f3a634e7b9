import XML

extension Workbook {
  private static let limits = Limits(
    bytes: 64 << 20, depth: 12, elements: 4 * mostCells, attributes: 16, text: 256 << 10)

  /// Reads a workbook as this type writes it; `nil` for any other.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init?(reading bytes: [UInt8]) {
    guard let archive = StoredArchive(reading: bytes) else { return nil }
    let parts = Dictionary(archive.entries.map { ($0.name, $0.bytes) }) { first, _ in first }
    func part(_ path: String) -> Element? {
      parts[path].flatMap {
        try? ParsedDocument(xml: $0, file: path, limits: Self.limits).rootElement()
      }
    }
    guard let title = part(Self.titlePath)?.first("title")?.text,
      let names = part(Self.workbookPath)?.first("sheets")?.elements.map({ $0["name"] ?? "" })
    else { return nil }
    let sheets = names.enumerated().compactMap { index, name in
      part(Self.sheetPath(index)).flatMap { Sheet(reading: $0, name: name) }
    }
    guard sheets.count == names.count else { return nil }
    self.init(title: title, sheets: sheets)
  }
}

extension Workbook.Sheet {
  /// The sheet of a part; `nil` where the part is none.
  fileprivate init?(reading part: Element, name: String) {
    let rows = part.first("sheetData")?.elements ?? []
    guard let header = rows.first else { return nil }
    let columns = header.elements.compactMap { Workbook.Cell(reading: $0)?.content }
    let places = Dictionary(
      columns.indices.map { (Self.name(ofColumn: $0), $0) }, uniquingKeysWith: { first, _ in first })
    var cells: [[Workbook.Cell?]] = []
    for row in rows.dropFirst() {
      var found = [Workbook.Cell?](repeating: nil, count: columns.count)
      for element in row.elements {
        guard let cell = Workbook.Cell(reading: element),
          let place = places[String((element["r"] ?? "").prefix { $0.isLetter })]
        else { return nil }
        found[place] = cell
      }
      cells.append(found)
    }
    self.init(name: name, columns: columns, rows: cells)
  }
}

extension Workbook.Cell {
  fileprivate init?(reading element: Element) {
    guard let format = element["s"].flatMap({ Int($0) }).flatMap(Workbook.Format.init(rawValue:)) else {
      return nil
    }
    guard element["t"] == "inlineStr" else {
      guard let value = element.first("v") else { return nil }
      self.init(format: format, content: value.text)
      return
    }
    guard let text = element.first("is")?.first("t") else { return nil }
    self.init(format: format, content: CellText.unescaped(text.text))
  }
}
