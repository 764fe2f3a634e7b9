import XML

/// A workbook as Office Open XML (ISO/IEC 29500-1): parts in XML, each through libxml2, in an archive.
extension Workbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006/"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let workbookPath = "xl/workbook.xml"
  static let titlePath = "docProps/core.xml"
  static func sheetPath(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  /// The workbook as the bytes of a file.
  ///
  /// - Complexity: O(n) in the number of cells.
  public var bytes: [UInt8] {
    let parts: [(String, Element)] =
      [
        ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
        (Self.titlePath, properties),
        (Self.workbookPath, list), ("xl/_rels/workbook.xml.rels", workbookRelations),
        ("xl/styles.xml", WorkbookStyles.element),
      ] + sheets.enumerated().map { (Self.sheetPath($0.offset), $0.element.element) }
    return StoredArchive(
      parts.map { StoredArchive.Entry(name: $0.0, bytes: Array($0.1.xmlDocument().utf8)) }
    ).bytes
  }

  /// What each part is.
  private var contentTypes: Element {
    func override(_ path: String, _ type: String) -> Element {
      Element("Override", ["PartName": "/" + path, "ContentType": type])
    }
    return Element(
      "Types", in: Self.packages + "content-types",
      [
        Element("Default", ["Extension": "rels", "ContentType": Self.packageType + "relationships+xml"]),
        Element("Default", ["Extension": "xml", "ContentType": "application/xml"]),
        override(Self.workbookPath, Self.spreadsheet + "sheet.main+xml"),
        override("xl/styles.xml", Self.spreadsheet + "styles+xml"),
        override(Self.titlePath, Self.packageType + "core-properties+xml"),
      ] + sheets.indices.map { override(Self.sheetPath($0), Self.spreadsheet + "worksheet+xml") })
  }

  private static let packageType = "application/vnd.openxmlformats-package."

  private static func relation(_ number: Int, _ type: String, _ target: String) -> Element {
    Element("Relationship", ["Id": "rId\(number)", "Type": type, "Target": target])
  }

  private var packageRelations: Element {
    Element(
      "Relationships", in: Self.packages + "relationships",
      [
        Self.relation(1, Self.relationships + "/officeDocument", Self.workbookPath),
        Self.relation(2, Self.packages + "relationships/metadata/core-properties", Self.titlePath),
      ])
  }

  private var workbookRelations: Element {
    Element(
      "Relationships", in: Self.packages + "relationships",
      sheets.indices.map {
        Self.relation($0 + 1, Self.relationships + "/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [Self.relation(sheets.count + 1, Self.relationships + "/styles", "styles.xml")])
  }

  /// The title and the program, by which it knows its own workbooks; no day, so that the same tables give the same file.
  private var properties: Element {
    let terms = "http://purl.org/dc/elements/1.1/"
    return Element(
      "coreProperties", in: Self.packages + "metadata/core-properties",
      [
        Element("creator", namespace: terms, children: [.text("readiness")]),
        Element("title", namespace: terms, children: [.text(title)]),
      ])
  }

  private var list: Element {
    let entries = sheets.enumerated().map { index, sheet in
      Element("sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
    }
    var list = Element("workbook", in: Self.main, [Element("sheets", [:], entries)])
    list.attributes.append(Element.Attribute("xmlns:r", Self.relationships))
    return list
  }
}

extension Element {
  /// An element of a part, with what stands in it.
  init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ elements: [Element] = []) {
    self.init(
      name, attributes.map { Attribute($0.key, $0.value) }, children: elements.map { .element($0) })
  }

  /// The outermost element of a part.
  init(_ name: String, in namespace: String, _ elements: [Element]) {
    self.init(name, namespace: namespace, children: elements.map { .element($0) })
  }
}
