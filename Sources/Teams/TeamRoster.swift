import Ontology
import Planning

/// Who is in a team: which files belong to one person, and which of several revisions counts.
///
/// A plan belongs to the profile whose name, day of beginning, exam and role give with its goals its
/// identity (see `Plan.identity(learner:created:exam:role:goals:start:)`). Where none does, since the
/// identity was written by hand or by another program, it belongs to the one profile with the same name,
/// exam and role. Where
/// several would do, the one in the plan's own folder is taken, or else the plan stands for a person of its
/// own.
///
/// Of several copies of a profile the one with the newest entry counts; of several plans of a person the
/// one that starts last, then the highest revision, then the first by file. What does not count is listed.
public struct TeamRoster: Sendable, Hashable {
  /// A file that does not count since another is newer.
  public struct Superseded: Sendable, Hashable {
    /// The person's name.
    public var name: String
    /// The file that does not count.
    public var file: String
    /// The one that counts.
    public var counted: String
  }

  /// The people by name, then by file.
  public private(set) var members: [TeamMember] = []
  /// Files that do not count, by file.
  public private(set) var superseded: [Superseded] = []

  /// Sorts out the files of a team, in whatever order they come.
  ///
  /// - Complexity: O(n log n) for n files.
  public init(profiles: [TeamProfile], plans: [TeamPlan]) {
    let profiles = newest(profiles.sorted { $0.file < $1.file })
    let plans = newestRevisions(plans.sorted { $0.file < $1.file })
    let places = Dictionary(grouping: profiles.indices) { Who(profiles[$0]) }
    var plansOf: [Int: TeamPlan] = [:]
    var alone: [Who: TeamPlan] = [:]
    for plan in plans {
      if let place = Self.owner(of: plan, among: places[Who(plan)] ?? [], of: profiles) {
        plansOf[place] = newer(plansOf[place], plan)
      } else {
        alone[Who(plan)] = newer(alone[Who(plan)], plan)
      }
    }
    members = profiles.indices.compactMap { TeamMember(profile: profiles[$0], plan: plansOf[$0]) }
    members += alone.values.compactMap { TeamMember(plan: $0) }
    members.sort(by: TeamMember.isOrdered)
    superseded.sort { $0.file < $1.file }
  }

  /// What profile and plan say alike about a person.
  private struct Who: Hashable {
    var name: String
    var exam: Exam.ID
    var role: Role.ID

    init(_ profile: TeamProfile) { (name, exam, role) = (profile.name, profile.exam, profile.role) }
    init(_ plan: TeamPlan) { (name, exam, role) = (plan.learner, plan.exam, plan.role) }
  }

  /// A profile's copies have all of this in common.
  private struct Origin: Hashable {
    var who: Who
    var created: Day
    var beginning: UInt64
  }

  private mutating func newest(_ profiles: [TeamProfile]) -> [TeamProfile] {
    var kept: [TeamProfile] = []
    var places: [Origin: Int] = [:]
    for profile in profiles {
      let origin = Origin(who: Who(profile), created: profile.created, beginning: profile.beginning)
      guard let place = places[origin] else {
        places[origin] = kept.count
        kept.append(profile)
        continue
      }
      let other = kept[place]
      let isNewer = (profile.lastEntry, profile.answerCount) > (other.lastEntry, other.answerCount)
      if isNewer { kept[place] = profile }
      note(isNewer ? other.file : profile.file, of: profile.name, for: kept[place].file)
    }
    return kept
  }

  private mutating func newestRevisions(_ plans: [TeamPlan]) -> [TeamPlan] {
    var kept: [TeamPlan] = []
    var places: [String: Int] = [:]
    for plan in plans {
      // The identity is only as unique as the name in it.
      let key = "\(plan.id)\n\(plan.learner)"
      if let place = places[key] {
        kept[place] = newer(kept[place], plan)
      } else {
        places[key] = kept.count
        kept.append(plan)
      }
    }
    return kept
  }

  private mutating func newer(_ old: TeamPlan?, _ new: TeamPlan) -> TeamPlan {
    guard let old else { return new }
    let counted = new.isNewer(than: old) ? new : old
    note(counted == new ? old.file : new.file, of: counted.learner, for: counted.file)
    return counted
  }

  private mutating func note(_ file: String, of name: String, for counted: String) {
    superseded.append(Superseded(name: name, file: file, counted: counted))
  }

  private static func owner(of plan: TeamPlan, among places: [Int], of profiles: [TeamProfile]) -> Int? {
    let exact = places.filter { place in
      let profile = profiles[place]
      return plan.id
        == Plan.identity(
          learner: profile.name, created: profile.created, exam: profile.exam, role: profile.role,
          goals: plan.goals, start: plan.start)
    }
    let candidates = exact.isEmpty ? places : exact
    if candidates.count == 1 { return candidates[0] }
    let neighbours = candidates.filter { folder(of: profiles[$0].file) == folder(of: plan.file) }
    return neighbours.count == 1 ? neighbours[0] : nil
  }

  private static func folder(of file: String) -> Substring {
    file.lastIndex(of: "/").map { file[..<$0] } ?? ""
  }
}
