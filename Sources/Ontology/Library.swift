/// Everything that `Roles/` says, as values: skills, exams, roles, items and resources.
public struct Library: Sendable, Hashable {
  /// The areas in the order of their files.
  public internal(set) var areas: [Area] = []
  /// The skills in the order of their files.
  public internal(set) var skills: [Skill] = []
  /// The exams.
  public internal(set) var exams: [Exam] = []
  /// The roles.
  public internal(set) var roles: [Role] = []
  /// The items: can-do items made of the skills' statements, then those of the item files.
  public internal(set) var items: [Item] = []
  /// The resources; where they are still being read, this waits for them.
  public internal(set) var resources: [Resource] {
    get { resourceList.all }
    set { resourceList = DeferredList(atHand: newValue) }
  }
  var resourceList = DeferredList<Resource>()
  /// Products with their former names.
  public internal(set) var products: [Product] = []
  /// The classifications whose codes are cited.
  public internal(set) var codeTables: [CodeTable] = []
  /// The sample people.
  public internal(set) var samples: [SamplePerson] = []
  /// Index of each skill in `skills`.
  public internal(set) var skillIndex: [Skill.ID: Int] = [:]
  private(set) var itemIndex: [Item.ID: Int] = [:]

  /// The skill of an id.
  public func skill(_ id: Skill.ID) -> Skill? { skillIndex[id].map { skills[$0] } }

  /// The item of an id.
  ///
  /// - Complexity: O(1).
  public func item(_ id: Item.ID) -> Item? { itemIndex[id].map { items[$0] } }

  /// The place of the item of an id in ``items``.
  func itemPlace(_ id: Item.ID) -> Int? { itemIndex[id] }

  /// The exam of an id.
  public func exam(_ id: Exam.ID) -> Exam? { exams.first { $0.id == id } }

  /// The role of an id.
  public func role(_ id: Role.ID) -> Role? { roles.first { $0.id == id } }

  /// The resource of an id.
  public func resource(_ id: Resource.ID) -> Resource? { resources.first { $0.id == id } }

  /// The sample person of a role.
  public func sample(of role: Role.ID) -> SamplePerson? { samples.first { $0.role == role } }

  /// Makes the look-up tables anew after the lists have changed.
  mutating func index() {
    skillIndex = Dictionary(skills.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    itemIndex = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
