import Assessment
import Ontology
import Synchronization

/// The assessment that was prepared last: who asks again asks for the same one.
final class PreparedModel: Sendable {
  private let last = Mutex<AssessmentModel?>(nil)

  /// The assessment of a role for an exam, both of the one library that this is kept for.
  ///
  /// - Complexity: O(1) for the pair of the last time, else that of `AssessmentModel.init`.
  func model(of role: Role, for exam: Exam, in library: Library) -> AssessmentModel {
    if let known = last.withLock({ $0 }), known.role.id == role.id, known.exam.id == exam.id { return known }
    let model = AssessmentModel(library: library, role: role, exam: exam)
    last.withLock { $0 = model }
    return model
  }
}
