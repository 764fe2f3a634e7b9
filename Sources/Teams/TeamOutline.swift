public import Ontology

/// The outline of an exam as a team's page needs it.
public struct TeamOutline: Sendable, Hashable {
  /// A competency.
  public struct Competency: Sendable, Hashable {
    /// Its id, its number in the guide and its name.
    public var id, number, title: String
    /// Its share of the exam, 0 to 1.
    public var weight: Double

    /// Creates a competency.
    public init(id: String, number: String, title: String, weight: Double) {
      self.id = id
      self.number = number
      self.title = title
      self.weight = weight
    }
  }

  /// A section.
  public struct Section: Sendable, Hashable {
    /// Its name.
    public var title: String
    /// Its competencies in order.
    public var competencies: [Competency]

    /// Creates a section.
    public init(title: String, competencies: [Competency]) {
      self.title = title
      self.competencies = competencies
    }
  }

  /// The exam.
  public var exam: Exam.ID
  /// Its name.
  public var title: String
  /// The edition of the outline.
  public var edition: Day
  /// What it costs, as its issuer says; `nil` where the library does not tell.
  public var fee: String?
  /// The sections in order.
  public var sections: [Section]
  /// How far questions back the numbers, in a sentence; empty where that is not known.
  public var depth = ""

  /// Creates an outline from its parts.
  public init(exam: Exam.ID, title: String, edition: Day, fee: String?, sections: [Section]) {
    self.exam = exam
    self.title = title
    self.edition = edition
    self.fee = fee
    self.sections = sections
  }

  /// The outline of an exam of a library.
  public init(_ exam: Exam, of library: Library) {
    var rest = exam.competencyShares[...]
    self.init(
      exam: exam.id, title: exam.title, edition: exam.edition,
      fee: exam.facts.first { $0.name == "fee" }?.text,
      sections: exam.sections.map { section in
        Section(
          title: section.title,
          competencies: section.competencies.map {
            Competency(id: $0.id.text, number: $0.number, title: $0.title, weight: rest.popFirst() ?? 0)
          })
      })
    depth = library.depth(of: exam).sentence
  }

  /// All competencies in order.
  public var competencies: [Competency] { sections.flatMap(\.competencies) }
}
