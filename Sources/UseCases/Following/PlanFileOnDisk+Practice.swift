package import Assessment
import Host
package import Ontology
public import Planning

extension PlanFileOnDisk {
  /// The skills of reviews that practice can be asked for by the person whose profile, `profile.xml`, stands beside the
  /// plan.
  ///
  /// Whether it has a question on each is not looked up: that takes a model of the person, and practice says so itself.
  ///
  /// - Parameter plan: The plan of this file.
  public func recallable(in plan: Plan) -> Set<String> {
    guard !FileIdentity.isStream(path),
      FileMark(at: AtomicFile.folder(of: path) + "profile.xml")?.kind == .profile
    else { return [] }
    return plan.reviewedSkills
  }
}

extension Workspace {
  /// The skills of the reviews of a plan that practice has a question on.
  ///
  /// - Parameters:
  ///   - profile: The person; nothing where the plan is another's.
  ///   - plan: The plan.
  ///   - day: The day of the practice.
  package func practised(of profile: Profile, for plan: Plan, on day: Day) -> Set<String> {
    guard (try? plan.subject.checkIsOf(profile, at: "")) != nil,
      let model = try? practised(profile, plan: plan, exam: nil, on: day).model
    else { return [] }
    let practice = SkillPractice(model, profile: profile, on: day)
    return plan.reviewedSkills.filter { practice.offers(Skill.ID($0)) }
  }
}

extension Plan {
  /// The skills that its reviews recall.
  fileprivate var reviewedSkills: Set<String> { Set(weeks.flatMap(\.reviews).flatMap(\.items).map(\.skill)) }
}
