import Foundation
import Scheduling

/// A problem in the JSON format `study-plan-instance/1`, whose fields are the properties below.
struct InstanceFile: Decodable {
  struct Week: Decodable {
    let capacity: Int
    let learnMax: Int
    var week: StudyProblem.Week { .init(capacity: capacity, learningLimit: learnMax) }
  }
  struct Skill: Decodable {
    let id: String
    let topic: String
    let initial: Int
  }
  /// A list such as `["s00", 1, 2]`.
  struct SkillAndLevels: Decodable {
    let skill: String
    let levels: [Int]
    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      skill = try list.decode(String.self)
      var levels: [Int] = []
      while !list.isAtEnd { levels.append(try list.decode(Int.self)) }
      self.levels = levels
    }
  }
  struct Activity: Decodable {
    let id: String
    let topic: String
    let duration: Int
    let minSession: Int
    let handsOn: Bool
    let handsOnScope: Bool
    let review: Int
    let requires: [SkillAndLevels]
    let raises: [SkillAndLevels]
  }
  struct Exam: Decodable {
    let id: String
    let duration: Int
    let earliest: Int
    let latest: Int
  }
  struct Target: Decodable {
    let id: String
    let needs: [SkillAndLevels]
    let value: Int
  }
  struct Review: Decodable {
    let offsets: [Int]
    let slack: Int
  }

  let name: String
  let weeks: [Week]
  let maxTopicsPerWeek: Int?
  let handsOnPercent: Int
  let review: Review
  let skills: [Skill]
  let activities: [Activity]
  let exams: [Exam]
  let targets: [Target]
  let baseValue: Int
  let `extension`: Week

  static let names = [
    "small-alt", "small-chain", "small-holiday", "small-loose", "small-tight", "small-topics",
    "medium-alt", "medium-half", "medium-holiday", "medium-tight-a", "medium-topics", "large-tight-a",
  ]

  static func named(_ name: String) throws -> InstanceFile {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
    return try JSONDecoder().decode(InstanceFile.self, from: Data(contentsOf: file))
  }

  func problem() throws -> StudyProblem {
    var topics: [String] = []
    func topic(_ name: String) -> Int {
      if !topics.contains(name) { topics.append(name) }
      return topics.firstIndex(of: name) ?? 0
    }
    func skill(_ id: String) -> Int { skills.firstIndex { $0.id == id } ?? -1 }
    func node(_ entry: SkillAndLevels) -> StudyProblem.Node {
      .init(skill: skill(entry.skill), level: entry.levels[0])
    }
    return StudyProblem(
      weeks: weeks.map(\.week),
      skills: skills.map { .init(id: $0.id, topic: topic($0.topic), initialLevel: $0.initial) },
      activities: activities.map { activity in
        .init(
          id: activity.id, topic: topic(activity.topic), duration: activity.duration,
          minimumSession: activity.minSession, isHandsOn: activity.handsOn,
          countsForHandsOnShare: activity.handsOnScope, review: activity.review,
          requires: activity.requires.map(node),
          raises: activity.raises.map { .init(skill: skill($0.skill), from: $0.levels[0], to: $0.levels[1]) })
      },
      sittings: exams.map {
        .init(id: $0.id, duration: $0.duration, earliest: $0.earliest, latest: $0.latest)
      },
      targets: targets.map { .init(id: $0.id, needs: $0.needs.map(node), value: $0.value) },
      baseValue: baseValue, maximumTopicsPerWeek: maxTopicsPerWeek, handsOnPercent: handsOnPercent,
      reviewOffsets: review.offsets, reviewSlack: review.slack)
  }
}
