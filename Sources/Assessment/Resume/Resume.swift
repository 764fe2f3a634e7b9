/// What a résumé says, part by part, as far as it can be evidence.
///
/// The texts are as their author wrote them; ``ResumeReading`` cleans what it shows and keeps.
public struct Resume: Sendable, Hashable {
  /// The parts that are read, by their names in JSON Resume (<https://jsonresume.org/schema>).
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case certificates, skills, work, projects
  }

  /// An entry of a part.
  public struct Entry: Sendable, Hashable {
    /// The part.
    public var part: Part
    /// Its place in the part, from 1.
    public var number: Int
    /// The name of the certificate, the skill or the project, or the position.
    public var name: String?
    /// Who issued the certificate, or the employer.
    public var organisation: String?
    /// The first day of the work or the project.
    public var start: String?
    /// The day of issue, or the last day; none for what goes on.
    public var end: String?
    /// How far the person says they are.
    public var level: String?
    /// Where it can be looked at.
    public var link: String?
    /// Names of skills, each for itself.
    public var keywords: [String] = []
    /// Sentences in which skills may be named.
    public var sentences: [String] = []
    /// What could not be read of it, in sentences without a full stop.
    public var faults: [String] = []

    /// Creates an entry.
    public init(_ part: Part, _ number: Int, name: String? = nil) {
      self.part = part
      self.number = number
      self.name = name
    }
  }

  /// The entries in the order of the parts.
  public var entries: [Entry]
  /// The day on which the résumé was last changed, if it says so.
  public var lastModified: String?
  /// What could not be read of it as a whole, in sentences without a full stop.
  public var faults: [String]

  /// Creates a résumé.
  public init(entries: [Entry], lastModified: String? = nil, faults: [String] = []) {
    self.entries = entries
    self.lastModified = lastModified
    self.faults = faults
  }
}
