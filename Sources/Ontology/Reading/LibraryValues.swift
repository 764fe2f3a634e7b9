import XML

/// The values that one file of a library describes, before they are laid over those of other files.
enum LibraryValues: Sendable {
  /// A single item, or the stems of a family: what an element of a file of items holds.
  struct ItemEntry: Sendable {
    let family: Family?
    let items: [Item]
  }

  /// What names a family of items.
  struct Family: Sendable {
    let id: String
    let place: Place
  }

  case skills(Area, [Skill])
  case items(of: Area.ID, Place, [ItemEntry])
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
          ? ItemEntry(
            family: Family(id: element.string("id"), place: element.place(in: file)),
            items: Item.stems(of: element, status: status, file: file))
          : ItemEntry(family: nil, items: [Item(element, status: status, file: file)])
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
