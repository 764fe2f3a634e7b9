public import Ontology

extension Resource.Kind {
  /// Whether something new is learned in it.
  public var isStudy: Bool {
    switch self {
    case .lesson, .reading, .lab, .project: true
    case .practiceExam, .checkUp, .review: false
    }
  }
}
