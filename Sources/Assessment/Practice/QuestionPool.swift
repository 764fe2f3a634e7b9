public import Ontology

/// The scenarios of an exam as one person knows them: which are new, which were met, and how.
public struct QuestionPool: Sendable {
  /// How well a person knows a question; what tells most about them comes first.
  public enum Familiarity: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Neither it nor another question of its family was ever met.
    case unmet
    /// It, or another question of its family, was met so long ago that it counts anew.
    case longAgo
    /// Another question with the same options was met lately.
    case optionsMet
    /// The same, and practice told when each option is right.
    case explained
    /// It was met lately.
    case met

    /// Orders the fresher first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether neither it nor its family was met lately.
    public var isNew: Bool { self <= .longAgo }
    /// Whether an answer tells about the person.
    public var isEvidence: Bool { self <= .optionsMet }
  }

  /// Questions of which a person is asked one at a time: those of a family, or with one scenario, or a single one.
  struct Group: Sendable {
    /// The places of its items in ``AssessmentModel/items``, all of one section.
    var places: [Int]
    /// The section.
    var section: Int
  }

  /// What is assessed.
  public let model: AssessmentModel
  /// The groups in the order of their first items.
  let groups: [Group]
  private let familiarities: [Int: Familiarity]

  /// Looks at the scenarios for a person.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam of the questions.
  ///   - profile: What the person has met.
  ///   - day: The day of the question: what was met within ``ProfileTimeline/repeatWindow`` days before, or later,
  ///     was met lately.
  /// - Complexity: O(items + answers).
  public init(_ model: AssessmentModel, profile: Profile, on day: Day) {
    self.model = model
    let known = Knowledge(profile, model: model, on: day)
    var groups: [Group] = []
    var indices: [String: Int] = [:]
    var familiarities: [Int: Familiarity] = [:]
    for place in model.items.indices where model.items[place].isCheck {
      let item = model.items[place]
      familiarities[place] = known.familiarity(of: item)
      let section = model.section(of: place)
      if let group = item.group, let index = indices[group] {
        // A question of another section than the rest of its family would count there.
        if groups[index].section == section { groups[index].places.append(place) }
      } else {
        if let group = item.group { indices[group] = groups.count }
        groups.append(Group(places: [place], section: section))
      }
    }
    self.groups = groups
    self.familiarities = familiarities
  }

  /// How well the person knows the item at a place.
  func familiarity(ofPlace place: Int) -> Familiarity { familiarities[place] ?? .met }

  /// How well the person knows a question; `nil` for what is no scenario of the exam.
  public func familiarity(of item: Item.ID) -> Familiarity? {
    model.place(of: item).flatMap { familiarities[$0] }
  }

  /// The freshest question of a group.
  func familiarity(of group: Group) -> Familiarity {
    group.places.map(familiarity(ofPlace:)).min() ?? .met
  }

  /// How many new questions are left in each section: groups of which nothing was met lately.
  public var newBySection: [Int] {
    var counts = [Int](repeating: 0, count: model.exam.sections.count)
    for group in groups where familiarity(of: group).isNew { counts[group.section] += 1 }
    return counts
  }

  /// How many questions there are in each section for whoever has met none.
  public var allBySection: [Int] {
    var counts = [Int](repeating: 0, count: model.exam.sections.count)
    for group in groups { counts[group.section] += 1 }
    return counts
  }

  /// When items and groups were met.
  private struct Knowledge {
    private var seen: Set<Item.ID> = []
    private var lately: Set<Item.ID> = []
    private var groupsSeen: Set<String> = []
    private var groupsLately: Set<String> = []
    private var groupsExplained: Set<String> = []

    init(_ profile: Profile, model: AssessmentModel, on day: Day) {
      let current = profile.responses.map { Profile.Meeting(item: $0.item, day: $0.day) }
      for meeting in profile.meetings + current {
        let isLately = day.number - meeting.day.number < ProfileTimeline.repeatWindow
        let group = model.library.item(meeting.item)?.group
        seen.insert(meeting.item)
        if let group { groupsSeen.insert(group) }
        guard isLately else { continue }
        lately.insert(meeting.item)
        guard let group else { continue }
        groupsLately.insert(group)
        if meeting.isExplained { groupsExplained.insert(group) }
      }
    }

    func familiarity(of item: Item) -> Familiarity {
      if lately.contains(item.id) { return .met }
      if let group = item.group {
        if groupsExplained.contains(group) { return .explained }
        if groupsLately.contains(group) { return .optionsMet }
        if groupsSeen.contains(group) { return .longAgo }
      }
      return seen.contains(item.id) ? .longAgo : .unmet
    }
  }
}

extension AssessmentModel {
  /// The section to which the item at a place belongs: that in which its skill weighs most.
  func section(of place: Int) -> Int { outline.sections[parameters[place].skill] }
}
