import Wording
import XML

/// What a schema cannot say of practice and mock exams.
enum PracticeRules {
  /// Notes what is wrong with the practice and the mock exams of a profile.
  static func check(_ root: Element, _ faults: inout Faults) {
    for practice in root.elements(named: "practice") {
      let answers = practice.elements(named: "answer")
      for answer in answers { hasOneAnswer(answer, &faults) }
      ProfileDocument.optionsAreSeveral(answers, &faults)
      ProfileDocument.itemsAreAnsweredOnce(answers, &faults)
    }
    let mocks = root.elements(named: "mock")
    for (number, mock) in mocks.enumerated() {
      let questions = mock.elements(named: "question")
      for question in questions { answerIsWhole(question, &faults) }
      ProfileDocument.optionsAreSeveral(questions, &faults)
      ProfileDocument.itemsAreAnsweredOnce(questions, &faults)
      stateFits(mock, isLast: number == mocks.count - 1, &faults)
    }
  }

  private static func answers(of element: Element) -> [String] {
    ["option", "options", "not-sure"].filter { element[$0] != nil }
  }

  private static func hasOneAnswer(_ element: Element, _ faults: inout Faults) {
    let found = answers(of: element)
    guard found.count != 1 else { return }
    faults.add(
      element,
      found.isEmpty
        ? worded("the answer to \(element.quoted("item")) says nothing")
        : worded(
          "the answer to \(element.quoted("item")) has \(found.count) answers: \(found.joined(separator: ", "))"
        ),
      worded("give it one of option, options and not-sure=\"true\""))
  }

  /// An answer of a mock exam is there with its day and whether it is right, or not at all.
  private static func answerIsWhole(_ question: Element, _ faults: inout Faults) {
    let found = answers(of: question)
    if found.count > 1 { return hasOneAnswer(question, &faults) }
    let others = ["right", "day"].filter { question[$0] != nil }
    if found.isEmpty, let other = others.first {
      faults.add(
        question, worded("the question \(question.quoted("item")) has no answer, but \(other)"),
        worded("add the answer, or remove \(others.joined(separator: worded(" and ")))"))
    } else if !found.isEmpty, others.count < 2 {
      let missing = ["right", "day"].filter { !others.contains($0) }
      faults.add(
        question,
        worded(
          "the answer to \(question.quoted("item")) lacks \(missing.joined(separator: worded(" and ")))"),
        worded("add \(missing.joined(separator: worded(" and ")))"))
    }
  }

  private static func stateFits(_ mock: Element, isLast: Bool, _ faults: inout Faults) {
    let isFinished = mock.line(of: "state") == "finished"
    if isFinished != (mock["finished"] != nil) {
      faults.add(
        mock, worded("a mock exam has a day in finished exactly when its state is finished"),
        isFinished ? worded("add finished") : worded("remove finished"))
    }
    if isFinished, mock["saved"] != nil || mock["current"] != nil {
      faults.add(
        mock, worded("a mock exam that is handed in shows no question"), worded("remove current and saved"))
    }
    if !isFinished, mock["saved"] == nil {
      faults.add(mock, worded("a mock exam that goes on says when it was saved"), worded("add saved"))
    }
    if !isFinished, !isLast {
      faults.add(
        mock, worded("a mock exam that is not handed in stands before another"),
        worded("hand it in with 'readiness mock', or move it to the end"))
    }
    if let begun = mock.day("begun"), let finished = mock.day("finished"), finished < begun {
      faults.add(
        mock, worded("the mock exam was handed in on \(finished), before it was begun"),
        worded("a day from \(begun) on is right"))
    }
    let count = mock.elements(named: "question").count
    if let current = mock.whole("current"), !(1...max(1, count)).contains(current) {
      faults.add(
        mock, worded("the mock exam shows question \(current), but has \(count)"),
        worded("current is a number from 1 to \(count)"))
    }
  }
}
