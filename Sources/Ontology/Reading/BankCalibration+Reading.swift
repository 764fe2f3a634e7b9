import Wording
import XML

extension BankCalibration {
  /// Reads a `<calibration>`.
  init(_ element: Element, file: String) {
    self.init(
      exam: Exam.ID(element.string("exam")), edition: element.day("edition") ?? Day(number: 0),
      day: element.day("day") ?? Day(number: 0), people: element.integer("people"),
      answers: element.integer("answers"),
      population: element.first("population").map(Population.init)
        ?? Population(
          overclaimingMean: 0, overclaimingError: 0, overclaimingSpread: 1, lapse: 0),
      entries: element.elements(named: "item").map { Entry($0, file: file) }, place: element.place(in: file))
  }
}

extension BankCalibration.Population {
  fileprivate init(_ element: Element) {
    self.init(
      overclaimingMean: element.number("overclaiming-mean"),
      overclaimingError: element.number("overclaiming-error"),
      overclaimingSpread: element.number("overclaiming-spread", default: 1), lapse: element.number("lapse"))
  }
}

extension BankCalibration.Entry {
  fileprivate init(_ element: Element, file: String) {
    self.init(
      item: Item.ID(element.string("id")), contentMark: element.string("content"),
      answers: element.integer("answers"),
      parameters: element.string("status") == "calibrated" ? BankCalibration.Parameters(element) : nil,
      place: element.place(in: file))
  }
}

extension BankCalibration.Parameters {
  fileprivate init(_ element: Element) {
    self.init(
      thresholds: element.string("thresholds").split(separator: " ").compactMap { Double($0) },
      error: element.number("error"), discrimination: element.number("discrimination", default: 1),
      discriminationError: element.number("discrimination-error"),
      guessing: element.optionalNumber("guessing"), guessingError: element.optionalNumber("guessing-error"))
  }
}

extension FileCheck {
  /// What a calibrated item must have, and a tried one cannot have.
  func calibratedItemsAreComplete() -> [Diagnostic] {
    root.elements(named: "item").flatMap { item -> [Diagnostic] in
      let id = item.string("id")
      let needed = ["thresholds", "error", "discrimination", "discrimination-error"]
      let given = (needed + ["guessing", "guessing-error"]).filter { item[$0] != nil }
      guard item.string("status") == "calibrated" else {
        return given.isEmpty
          ? []
          : [
            fault(
              item, worded("the item '\(id)' is tried, but has \(given[0])"),
              worded("only a calibrated one has parameters"))
          ]
      }
      return needed.filter { item[$0] == nil }.map {
        fault(
          item, worded("the calibrated item '\(id)' has no \($0)"),
          worded("give it one, or make it status=\"tried\""))
      }
    }
  }
}
