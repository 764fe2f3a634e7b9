import Assessment

extension Bank {
  /// A made-up exam of 120 skills in 20 competencies in 6 sections, with three can-do items a skill.
  ///
  /// - Parameter checkCount: The number of check items, at most one a skill, spread evenly.
  static func synthetic(checkCount: Int) -> Bank {
    var random = Random(seed: 20)
    let skillCount = 120
    let weights = [13.0, 16, 21, 20, 18, 12]
    let sectionOfCompetency = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5]
    let competencies = (0..<skillCount).map { $0 / 6 }
    let sections = competencies.map { sectionOfCompetency[$0] }
    var means: [Double] = []
    var terms: [ReadinessTerm] = []
    var prerequisites: [(skill: Int, prerequisite: Int)] = []
    var canDo: [ItemParameters] = []
    var check: [ItemParameters] = []
    for skill in 0..<skillCount {
      let target = random.uniform() < 0.35 ? 2 : random.uniform() < 0.85 ? 3 : 4
      means.append(1.1 + 1.2 * random.uniform())
      let inSection = Double(sections.count { $0 == sections[skill] })
      let importance = Double(1 + Int(3 * random.uniform())) / 2
      terms.append(
        ReadinessTerm(
          skill: skill, target: Double(target), weight: weights[sections[skill]] / inSection * importance))
      let start = skill - skill % 6
      if skill > start, random.uniform() < 0.5 {
        prerequisites.append((skill, start + Int(Double(skill - start) * random.uniform())))
      }
      if start > 0, random.uniform() < 0.25 {
        prerequisites.append((skill, Int(Double(start) * random.uniform())))
      }
      let levels = target == 4 ? 2...4 : target - 1...target + 1
      canDo += levels.map { ItemParameters(kind: .canDo, skill: skill, level: $0) }
      let checkLevel = random.uniform() < 0.5 ? target - 1 : target
      if (skill + 1) * checkCount / skillCount > skill * checkCount / skillCount {
        check.append(ItemParameters(kind: .check, skill: skill, level: checkLevel))
      }
    }
    let specification = PriorSpecification(
      sections: sections, competencies: competencies, prerequisites: prerequisites, means: means,
      spreads: means.map { _ in 0.9 })
    return Bank(
      name: "360 can-do and \(checkCount) check items", people: Belief(prior: specification),
      items: canDo + check, measure: ReadinessMeasure(terms: terms), sections: sections)
  }
}
