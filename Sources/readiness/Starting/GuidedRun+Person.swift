import Assessment
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// Who is there, and what they get ready for.
extension GuidedRun {
  /// Asks who is there, for a new profile.
  func entry() throws -> AssessmentEntry {
    var options = assessment.entry
    if options.name == nil {
      options.name = try Prompt.ask(
        worded("Your name, as the pages show it"), default: options.usualName,
        right: { _ in worded("a name of at most \((try? EntryLimits.longestName()) ?? 0) characters") }
      ) { try? EntryLimits.name($0) }
    }
    if options.role == nil {
      let roles = workspace.library.roles
      let list = roles.enumerated().map { index, role in
        TextLayout.wrapped("\(role.title). \(role.summary)", indent: "   ", first: "\(index + 1)  ")
      }
      try Console.show("\n" + list.joined(separator: "\n") + "\n")
      let right = worded("a number from 1 to \(roles.count), or the id of a role")
      options.role = try Prompt.ask(
        worded("Which is nearest to what you do now"), default: "1", right: { _ in right }
      ) { text in
        if let number = Int(text), roles.indices.contains(number - 1) { return roles[number - 1].id.text }
        return roles.first { $0.id.text == text }?.id.text
      }
    }
    return options
  }

  /// What to plan for where it was said: as an argument, or when this profile was begun; `nil` where nobody did.
  ///
  /// - Parameter known: The profile that is there.
  func goalsGiven(before known: Profile?) throws -> [GoalRequest]? {
    guard planning.goal.isEmpty else { return try GoalRequest.reading(planning.goal, in: workspace.library) }
    guard let known, !known.goals.isEmpty,
      let requests = try? GoalRequest.reading(known.goals.map(\.description), in: workspace.library)
    else { return nil }
    let titles = requests.map { request in
      switch request.goal {
      case .exam(let id): workspace.library.exam(id)?.title ?? id.text
      case .role(let id): workspace.library.role(id)?.title ?? id.text
      }
    }
    try Console.show(
      TextLayout.wrapped(
        worded(
          "You get ready for \(titles.joined(separator: worded(" and "))), as you said; --goal names something else."
        ))
        + "\n")
    return requests
  }

  /// Asks what to plan for: the exam, or what a job expects, or several.
  ///
  /// - Parameters:
  ///   - role: The id of the role that they start from.
  ///   - exam: The id of the exam that comes first; the role's own if `nil`.
  func askGoals(startingFrom role: String?, _ exam: String?) throws -> [GoalRequest] {
    let library = workspace.library
    let usual = exam ?? usualExam(of: role)
    let suited = library.roles.first { $0.id.text == role }?.exams ?? []
    let open = library.exams.filter { $0.id.text != usual && library.obstacle(toAimingAt: $0) == nil }
    let exams =
      library.exams.filter { $0.id.text == usual } + open.filter { suited.contains($0.id) }
      + open.filter { !suited.contains($0.id) }
    let choices =
      exams.map { (Goal.exam($0.id), worded("The exam: \($0.title)")) }
      + library.roles.filter { GoalDemand($0, library: library) != nil }.map {
        (Goal.role($0.id), worded("The job: \($0.title)"))
      }
    let list = choices.enumerated().map { index, choice in
      TextLayout.wrapped(choice.1, indent: "    ", first: TextLayout.column("\(index + 1)", 4))
    }
    try Console.show(worded("\nWhat do you want to get ready for?\n") + list.joined(separator: "\n") + "\n")
    let question = worded("Its number, or several, such as 1 \(exams.count + 1)")
    let right = worded("numbers from 1 to \(choices.count), each once, \(GoalRequest.limit) at most")
    return try Prompt.ask(question, default: "1", right: { _ in right }) { text -> [GoalRequest]? in
      let numbers = text.split { $0 == " " || $0 == "," }.map { Int($0) ?? 0 }
      guard !numbers.isEmpty, Set(numbers).count == numbers.count, numbers.count <= GoalRequest.limit,
        numbers.allSatisfy({ choices.indices.contains($0 - 1) })
      else { return nil }
      return numbers.map { GoalRequest(choices[$0 - 1].0) }
    }
  }

  /// The exam that suits a role best.
  func usualExam(of role: String?) -> String? {
    workspace.library.usualExam(for: workspace.library.roles.filter { $0.id.text == role })?.id.text
  }
}
