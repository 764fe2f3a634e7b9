import XML

/// The values that one file of a library describes, before they are laid over those of other files.
enum LibraryValues: Sendable {
  /// What a file of items holds: a single item, or a family with its stems.
  enum Entry: Sendable {
    case item(Item)
    case family(id: String, place: Place, stems: [Item])
  }

  case skills(Area, [Skill])
  case items(of: Area.ID, Place, [Entry])
  case resources(of: Area.ID, Place, [Resource])
  /// An exam, which only says whether it is the usual one where `saysUsual`.
  case exam(Exam, saysUsual: Bool)
  case role(Role)
  case codes(CodeTable)
  case products([Product])
  case sample(SamplePerson)
  case calibration(BankCalibration)

  /// Reads the values of a document that its schema allows.
  ///
  /// - Complexity: O(n) in the size of the document.
  init(_ root: Element, _ vocabulary: Vocabulary, file: String) {
    switch vocabulary {
    case .skills:
      let area = Area(
        id: Area.ID(root.string("area")), title: root.string("title"), stage: root.optionalInteger("stage"))
      self = .skills(area, root.elements(named: "skill").map { Skill($0, area: area.id, file: file) })
    case .items:
      let status = Item.Status(ofFile: root)
      let entries = root.elements.map { element in
        element.name == "family"
          ? Entry.family(
            id: element.string("id"), place: element.place(in: file),
            stems: Item.stems(of: element, status: status, file: file))
          : .item(Item(element, status: status, file: file))
      }
      self = .items(of: Area.ID(root.string("area")), root.place(in: file), entries)
    case .resources:
      let area = Area.ID(root.string("area"))
      self = .resources(
        of: area, root.place(in: file),
        root.elements(named: "resource").map { Resource($0, area: area, file: file) })
    case .exam: self = .exam(Exam(root, file: file), saysUsual: root["usual"] != nil)
    case .role: self = .role(Role(root, file: file))
    case .codes: self = .codes(CodeTable(root))
    case .products: self = .products(root.elements(named: "product").map { Product($0, file: file) })
    case .sample: self = .sample(SamplePerson(root, file: file))
    case .calibration: self = .calibration(BankCalibration(root, file: file))
    }
  }
}
