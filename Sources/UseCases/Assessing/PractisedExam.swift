public import Assessment
public import Ontology
public import Planning
import XML

/// For which exam a person practises.
public struct PractisedExam: Sendable {
  /// The assessment of the profile, asked about the exam.
  public let model: AssessmentModel
  /// The day of the exam in the plan; `nil` where the plan gives it none, or was not looked at.
  public let day: Day?
  /// The exams that practice could be for as well, the next one of the plan first.
  public let others: [Exam]
}

extension Workspace {
  /// The assessment of a profile, asked about one of its exams.
  ///
  /// - Parameters:
  ///   - profile: The person.
  ///   - exam: The exam; `nil` for that of the profile.
  /// - Throws: as ``model(for:)`` does, for both exams.
  public func model(for profile: Profile, asking exam: Exam.ID?) throws -> AssessmentModel {
    let own = try model(for: profile)
    guard let exam else { return own }
    let other = try self.exam(exam.text)
    if let obstacle = library.obstacle(toReadinessFor: other) {
      throw Failure("readiness: \(obstacle.description.printable)", status: Failure.usage)
    }
    return own.asking(other)
  }

  /// For which exam a person practises: one that is named, else the next one of the plan beside the profile, else that of
  /// the profile.
  ///
  /// - Parameters:
  ///   - profile: The person.
  ///   - path: The profile's file; `plan.xml` beside it is read unless an exam is named.
  ///   - name: The exam, by its id or name.
  ///   - day: The day.
  /// - Throws: `Failure` with status 64 for an exam that the library does not have, or has the outline of only.
  public func practised(
    _ profile: Profile, at path: String, exam name: String?, on day: Day
  ) throws -> PractisedExam {
    let plan = name == nil ? try plan(of: profile, at: path) : nil
    return try practised(profile, plan: plan, exam: name, on: day)
  }

  /// For which exam a person practises.
  ///
  /// - Parameters:
  ///   - profile: The person.
  ///   - plan: The plan, if there is one; one of somebody else is passed over, as is an exam that the library has lost.
  ///   - name: The exam, by its id or name; the plan's next one if `nil`, else that of the profile.
  ///   - day: The day.
  /// - Throws: `Failure` with status 64 for an exam that the library does not have, or has the outline of only.
  public func practised(
    _ profile: Profile, plan: Plan?, exam name: String?, on day: Day
  ) throws -> PractisedExam {
    let plan = plan.flatMap { plan in
      plan.subject.exam == profile.exam && plan.subject.learner == profile.name ? plan : nil
    }
    let planned = plan?.examsToPractise(on: day) ?? []
    let choices = (planned + (planned.contains(profile.exam) ? [] : [profile.exam])).compactMap { id in
      library.exam(id).flatMap { library.obstacle(toReadinessFor: $0) == nil ? $0 : nil }
    }
    let exam = try name.map { try self.exam($0) } ?? choices.first
    let model = try model(for: profile, asking: exam?.id)
    return PractisedExam(
      model: model, day: plan?.examDays.first { $0.goal == .exam(model.exam.id) }?.day,
      others: choices.filter { $0.id != model.exam.id })
  }
}
