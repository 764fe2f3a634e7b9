import Assessment
import Ontology

extension PlanMaker {
  /// A course whose weeks say what they are about: the areas of their study, with the pass that most of its hours
  /// belong to.
  ///
  /// - Complexity: O(resources + sessions).
  func themed(_ course: StudyCourse) -> StudyCourse {
    let library = model.library
    let areas = Dictionary(library.areas.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byTitle = Dictionary(library.areas.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
    let own = Dictionary(
      library.resources.map { ($0.id.text, $0.area) }, uniquingKeysWith: { first, _ in first })
    let activities = Dictionary(
      course.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var course = course
    for index in course.weeks.indices {
      var quarters: [Area.ID: (all: Int, second: Int)] = [:]
      var order: [Area.ID] = []
      for session in course.weeks[index].sessions {
        guard let activity = activities[session.activity], activity.kind.isStudy,
          let area = own[activity.id] ?? byTitle[activity.area]?.id
        else { continue }
        if quarters[area] == nil { order.append(area) }
        quarters[area, default: (0, 0)].all += session.quarters
        if activity.raises.contains(where: { $0.to > 2 }) { quarters[area]?.second += session.quarters }
      }
      let ranked = order.enumerated().sorted {
        (-(quarters[$0.element]?.all ?? 0), $0.offset) < (-(quarters[$1.element]?.all ?? 0), $1.offset)
      }
      course.weeks[index].themes = ranked.prefix(Self.mostThemes).compactMap { _, id in
        guard let area = areas[id], let spent = quarters[id] else { return nil }
        return WeekTheme(area: id.text, title: area.title, pass: spent.second * 2 > spent.all ? 2 : 1)
      }
    }
    return course
  }

  /// The most areas that a week names.
  private static let mostThemes = 20
}
