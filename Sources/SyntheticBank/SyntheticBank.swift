/// A made-up library of any size: an exam with its skills, items, resources and a role, as the text of files
/// in the vocabularies of `Roles/Schemas/`.
///
/// It stands for a bank that somebody else wrote: tests and the benchmark give its folder to the program with
/// `--library`. The same properties give the same bytes.
public struct SyntheticBank: Sendable {
  /// A file of the bank.
  public struct File: Sendable, Hashable {
    /// Its name within the folder of the bank.
    public var name: String
    /// What it says.
    public var text: String
  }

  /// Number of skills, at least 12; a skill has three can-do items and one check item.
  public var skillCount: Int
  /// Attributes of the exam's `<assessment>`; the ones left out take their defaults, all of them if empty.
  public var assessment = ["competency-share": "0.25", "lapse": "0.04", "overclaiming-spread": "0.8"]
  /// Discrimination of every item; `nil` for different ones, a third of them left to the default.
  public var discrimination: Double?
  /// Seconds of every check item; `nil` for different ones, half of them left to the default.
  public var checkSeconds: Int?

  /// The id of the bank's exam.
  public static let exam = "synthetic-exam"
  /// The id of the bank's role, which knows the areas of the bank and no others.
  public static let role = "synthetic-engineer"

  /// Describes a bank.
  public init(skillCount: Int = 120) {
    precondition(skillCount >= 12, "a synthetic bank has a skill for each of its competencies")
    self.skillCount = skillCount
  }

  /// The files, in order of their names.
  public var files: [File] {
    var files = [File(name: "exam.xml", text: exam)]
    files += (0..<areaCount).map { File(name: "items-\(Self.digits($0)).xml", text: items(of: $0)) }
    files += (0..<areaCount).map { File(name: "resources-\(Self.digits($0)).xml", text: resources(of: $0)) }
    files.append(File(name: "role.xml", text: role))
    return files + (0..<areaCount).map { File(name: "skills-\(Self.digits($0)).xml", text: skills(of: $0)) }
  }

  // MARK: Numbers

  /// Number of areas; each makes one competency of the exam.
  var areaCount: Int { max(12, skillCount / 10) }

  /// The skills of an area, by number.
  func members(of area: Int) -> Range<Int> {
    area * skillCount / areaCount..<(area + 1) * skillCount / areaCount
  }

  /// The level that the exam needs of a skill, 2 or 3.
  func neededLevel(of skill: Int) -> Int { 2 + skill % 2 }

  /// A number with leading zeros, so that ids sort by it.
  static func digits(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }

  static func skill(_ number: Int) -> String { "synthetic.\(digits(number))" }

  static func area(_ number: Int) -> String { "synthetic-\(digits(number))" }
}
