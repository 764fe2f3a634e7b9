extension InstanceDocument {
  /// Why a document is no problem.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that names what is wrong and what would be right.
    public let description: String
  }

  /// Describes a problem by ids.
  ///
  /// - Parameters:
  ///   - problem: the problem, with indices.
  ///   - name: what the instance is called.
  ///   - kinds: what each activity is, such as "lesson"; by default "lab" or "lesson".
  ///   - topics: the name of each topic; by default "t0", "t1", …
  ///   - typicalWeek: what the exam being later would add.
  public init(
    _ problem: StudyProblem, name: String, kinds: [String]? = nil, topics: [String]? = nil,
    typicalWeek: StudyProblem.Week? = nil
  ) {
    let indices = problem.skills.map(\.topic) + problem.activities.map(\.topic)
    let topics = topics ?? (0..<(indices.max() ?? -1) + 1).map { "t\($0)" }
    let id = { (skill: Int) in problem.skills[skill].id }
    let needs = { (nodes: [StudyProblem.Node]) in nodes.map { Levels(id($0.skill), $0.level) } }
    self.init(
      name: name, weeks: problem.weeks.map(Week.init), maxTopicsPerWeek: problem.maximumTopicsPerWeek,
      handsOnPercent: problem.handsOnPercent,
      review: Review(offsets: problem.reviewOffsets, slack: problem.reviewSlack), topics: topics,
      topicOrder: problem.topicOrder.isEmpty ? nil : problem.topicOrder, lastOpening: problem.lastOpening,
      skills: problem.skills.map { Skill(id: $0.id, topic: topics[$0.topic], initial: $0.initialLevel) },
      activities: problem.activities.enumerated().map { index, activity in
        Activity(
          id: activity.id, kind: kinds?[index] ?? (activity.isHandsOn ? "lab" : "lesson"),
          topic: topics[activity.topic], duration: activity.duration, minSession: activity.minimumSession,
          handsOn: activity.isHandsOn, handsOnScope: activity.countsForHandsOnShare,
          review: activity.review, requires: needs(activity.requires),
          raises: activity.raises.map { Levels(id($0.skill), $0.from, $0.to) })
      },
      exams: problem.sittings.map {
        Exam(id: $0.id, duration: $0.duration, earliest: $0.earliest, latest: $0.latest)
      },
      targets: problem.targets.map { Target(id: $0.id, needs: needs($0.needs), value: $0.value) },
      baseValue: problem.baseValue, extension: typicalWeek.map(Week.init))
  }

  /// The problem that the document describes.
  ///
  /// - Throws: `Fault` for another format, a name that is used twice or stands for nothing, and a list of
  ///   levels that is too short.
  /// - Complexity: O(size of the document).
  public func problem() throws(Fault) -> StudyProblem {
    guard format == Self.format else {
      throw Fault(description: "the format is '\(format)'; it should be '\(Self.format)'")
    }
    let skillIndex = try Self.index(skills.map(\.id), of: "skill")
    _ = try Self.index(activities.map(\.id), of: "activity")
    _ = try Self.index(exams.map(\.id), of: "exam")
    var topicNames = topics ?? []
    var topicIndex = try Self.index(topicNames, of: "topic")
    for name in skills.map(\.topic) + activities.map(\.topic) where topicIndex[name] == nil {
      topicIndex[name] = topicNames.count
      topicNames.append(name)
    }
    func skill(_ entry: Levels, in id: String, levels: Int) throws(Fault) -> Int {
      guard let index = skillIndex[entry.skill] else {
        throw Fault(
          description: "'\(id)' names the skill '\(entry.skill)', which is not in the list of skills")
      }
      guard entry.levels.count == levels else {
        throw Fault(
          description: "'\(id)' gives \(entry.levels.count) levels for '\(entry.skill)', not \(levels)")
      }
      return index
    }
    func nodes(_ entries: [Levels], in id: String) throws(Fault) -> [StudyProblem.Node] {
      var nodes: [StudyProblem.Node] = []
      for entry in entries {
        nodes.append(.init(skill: try skill(entry, in: id, levels: 1), level: entry.levels[0]))
      }
      return nodes
    }
    var problem = StudyProblem(
      weeks: weeks.map(\.week),
      skills: skills.map { .init(id: $0.id, topic: topicIndex[$0.topic] ?? 0, initialLevel: $0.initial) },
      activities: [],
      sittings: exams.map {
        .init(id: $0.id, duration: $0.duration, earliest: $0.earliest, latest: $0.latest)
      },
      targets: [], baseValue: baseValue, maximumTopicsPerWeek: maxTopicsPerWeek,
      topicOrder: topicOrder ?? [], handsOnPercent: handsOnPercent, reviewOffsets: review.offsets,
      reviewSlack: review.slack)
    problem.lastOpening = lastOpening
    for activity in activities {
      var raises: [StudyProblem.Raise] = []
      for entry in activity.raises {
        let index = try skill(entry, in: activity.id, levels: 2)
        raises.append(.init(skill: index, from: entry.levels[0], to: entry.levels[1]))
      }
      problem.activities.append(
        .init(
          id: activity.id, topic: topicIndex[activity.topic] ?? 0, duration: activity.duration,
          minimumSession: activity.minSession, isHandsOn: activity.handsOn,
          countsForHandsOnShare: activity.handsOnScope, review: activity.review,
          requires: try nodes(activity.requires, in: activity.id), raises: raises))
    }
    for target in targets {
      problem.targets.append(
        .init(id: target.id, needs: try nodes(target.needs, in: target.id), value: target.value))
    }
    return problem
  }

  private static func index(_ ids: [String], of kind: String) throws(Fault) -> [String: Int] {
    var index: [String: Int] = [:]
    for (position, id) in ids.enumerated() {
      guard index.updateValue(position, forKey: id) == nil else {
        throw Fault(description: "two of the kind '\(kind)' are called '\(id)'; every id may occur once")
      }
    }
    return index
  }
}

extension InstanceDocument.Week {
  init(_ week: StudyProblem.Week) { self.init(capacity: week.capacity, learnMax: week.learningLimit) }

  /// The same week for the planner.
  public var week: StudyProblem.Week { .init(capacity: capacity, learningLimit: learnMax) }
}
