public import Ontology

/// What a drill is about.
public enum PracticeFocus: Sendable, Hashable {
  /// The skills whose gaps cost most readiness.
  case weakest
  /// Earlier mistakes that are due.
  case mistakes
  /// A section of the exam.
  case section(Exam.Section.ID)
  /// An area of skills.
  case area(Area.ID)
  /// A skill.
  case skill(Skill.ID)

  /// The text by which a profile keeps it, such as `section:pmle.2`.
  public var key: String {
    switch self {
    case .weakest: "weakest"
    case .mistakes: "wrong"
    case .section(let id): "section:\(id.text)"
    case .area(let id): "area:\(id.text)"
    case .skill(let id): "skill:\(id.text)"
    }
  }

  /// Whether an item at a place belongs to it.
  func holds(_ place: Int, of model: AssessmentModel) -> Bool {
    switch self {
    case .weakest, .mistakes: true
    case .section(let id): model.exam.sections[model.section(of: place)].id == id
    case .area(let id): model.library.skills[model.parameters[place].skill].area == id
    case .skill(let id): model.items[place].skill == id
    }
  }
}
