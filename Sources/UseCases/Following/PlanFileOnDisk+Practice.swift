package import Assessment
import Host
public import Ontology
public import Planning

extension PlanFileOnDisk {
  /// The skills that practice has a question on for the person whose profile, `profile.xml`, stands beside the plan.
  ///
  /// Nobody has asked for it, so that a profile that is not there, that cannot be read or that is another's says nothing.
  ///
  /// - Parameters:
  ///   - plan: The plan of this file.
  ///   - folders: Folders that add to the library.
  ///   - day: The day of the practice.
  public func practised(for plan: Plan, adding folders: [String], on day: Day) -> Set<String> {
    guard !FileIdentity.isStream(path) else { return [] }
    let beside = AtomicFile.folder(of: path) + "profile.xml"
    guard let workspace = try? Workspace(adding: folders),
      let profile = try? ProfileFile(path: beside).read(workspace)
    else { return [] }
    return workspace.practised(of: profile, for: plan, on: day)
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
    let skills = Set(plan.weeks.flatMap(\.reviews).flatMap(\.items).map(\.skill))
    return skills.filter { practice.offers(Skill.ID($0)) }
  }
}

extension Plan {
  /// Whether something is to be recalled on a day.
  ///
  /// - Parameter now: The day from which it is looked at.
  public func isReviewDue(on day: Day, from now: Day) -> Bool {
    guard let index = weekIndex(of: day) else { return false }
    let reviews = weeks[index].reviews.filter { $0.day == day }
    guard !reviews.isEmpty else { return false }
    let (progress, grounds) = (PlanProgress(self), ReviewGrounds(self, on: now))
    return reviews.contains { !progress.isDone($0) && !progress.isSkipped($0) && grounds.isDue($0) }
  }
}
