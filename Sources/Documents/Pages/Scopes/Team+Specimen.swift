import Assessment
import Ontology
import Planning
import Teams

extension Team {
  /// A team with at least one of everything, from which the names of its template are learned.
  static let specimen: Team = {
    let day = Day(number: 20_000)
    func profile(_ name: String, mean: Int, exam: Exam.ID = "a") -> TeamProfile {
      let score = Score(mean: mean, low: mean - 50, high: mean + 50)
      return TeamProfile(
        file: name, name: name, role: "a", roleTitle: "A", exam: exam, examTitle: "A", edition: day,
        created: day, lastEntry: day, lastAnswer: nil, answerCount: 1, isOpen: true, now: score,
        competencies: [score], beginning: 1)
    }
    let plan = TeamPlan(.specimen, file: "d", exam: nil, today: day)
    let copy = profile("A", mean: 900)
    let roster = TeamRoster(
      profiles: [copy, copy, profile("B", mean: 100), profile("C", mean: 500, exam: "b")], plans: [plan])
    let competency = TeamOutline.Competency(id: "a", number: "1", title: "A", weight: 1)
    let outline = TeamOutline(
      exam: "a", title: "A", edition: day, fee: "A",
      sections: [TeamOutline.Section(title: "A", competencies: [competency])])
    return Team(roster, outline: outline, day: day, unreadable: ["e"])
  }()
}
