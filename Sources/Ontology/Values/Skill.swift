/// Something a person can do.
public struct Skill: Sendable, Hashable {
  /// The key of a skill.
  public typealias ID = Identifier<Skill>

  /// Another skill that has to come first.
  public struct Prerequisite: Sendable, Hashable {
    /// The skill that comes first.
    public var skill: Skill.ID
    /// The proficiency level of it that is needed.
    public var level: Int
    /// The lowest level of the dependent skill that needs it.
    public var gatedLevel: Int
    /// Where it is written.
    public var place: Place
  }

  /// The key.
  public var id: ID
  /// A short name for people.
  public var title: String
  /// The area whose file describes the skill.
  public var area: Area.ID
  /// Whether the skill is learned by doing: its steps to independence then need a lab or a project.
  public var isHandsOn: Bool
  /// Whether one may begin with it: level 2 rests on no other skill.
  public var isFoundation = false
  /// What it is about across areas, such as `generative`; empty for most.
  public var subjects: [String] = []
  /// One sentence on what it is.
  public var summary: String
  /// Can-do statements for the proficiency levels 1 to 4, in order.
  public var canDo: [String]
  /// Skills that have to come first.
  public var prerequisites: [Prerequisite]
  /// Other names, old product names among them.
  public var aliases: [String]
  /// What those of the other names need that are also words of some language; in the order of the file.
  public var conditions: [AliasCondition] = []
  /// Codes in other classifications.
  public var codes: [ClassificationCode]
  /// Where it is written.
  public var place: Place
}

/// A group of skills that one file describes.
public struct Area: Sendable, Hashable {
  /// The key of an area.
  public typealias ID = Identifier<Area>

  /// The key.
  public var id: ID
  /// A short name for people.
  public var title: String
  /// Its place in the order of the work itself, from framing a problem to watching a model, as a mentor would teach
  /// it; areas without one come last.
  public var stage: Int?
}

/// A product, with the names under which people know it.
public struct Product: Sendable, Hashable {
  /// The current name.
  public var name: String
  /// Former names and abbreviations.
  public var aliases: [String]
  /// The skills that the product is used in.
  public var skills: [Skill.ID]
  /// Where it is written.
  public var place: Place
}

/// A code in a classification of occupations or skills (O*NET-SOC, ESCO, SFIA).
public struct ClassificationCode: Sendable, Hashable {
  /// `onet`, `esco` or `sfia`.
  public var scheme: String
  /// The code or URI.
  public var value: String
  /// How well it fits, in SKOS terms: `exact`, `close`, `broader`, `narrower`.
  public var match: String
  /// Where it is written.
  public var place: Place
}

/// The codes of one classification that the library may cite.
public struct CodeTable: Sendable, Hashable {
  /// `onet`, `esco` or `sfia`.
  public var scheme: String
  /// The release of the classification.
  public var version: String
  /// The address of the classification.
  public var source: String
  /// What its owner asks to be said.
  public var attribution: String
  /// The names by code.
  public var titles: [String: String]
}
