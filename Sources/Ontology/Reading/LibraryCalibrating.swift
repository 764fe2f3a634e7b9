import Wording
import XML

extension Library {
  /// Lays what people's answers say over the items that have not changed since.
  ///
  /// - Returns: A warning for each item that is passed over, and a fault for numbers that an item cannot have.
  mutating func apply(_ calibration: BankCalibration) -> [Diagnostic] {
    guard let exam = exams.firstIndex(where: { $0.id == calibration.exam }) else {
      return [
        diagnostic(
          .warning, calibration.place,
          worded("no exam has the id '\(calibration.exam)', so its calibration is passed over"),
          NearMiss.question(for: calibration.exam.text, among: exams.map(\.id.text)))
      ]
    }
    exams[exam].assessment.overclaimingMean = calibration.population.overclaimingMean
    exams[exam].assessment.overclaimingSpread = calibration.population.overclaimingSpread
    exams[exam].assessment.lapse = calibration.population.lapse
    return calibration.entries.compactMap { apply($0, on: calibration.day) }
  }

  private mutating func apply(_ entry: BankCalibration.Entry, on day: Day) -> Diagnostic? {
    guard let place = itemPlace(entry.item) else {
      return diagnostic(
        .warning, entry.place,
        worded("no item has the id '\(entry.item)', so its calibration is passed over"), nil)
    }
    var item = items[place]
    guard item.contentMark == entry.contentMark else {
      return diagnostic(
        .warning, entry.place,
        worded("the item '\(entry.item)' has changed since it was calibrated, so it is passed over"),
        worded("calibrate it again once people have answered it"))
    }
    item.estimate = Item.Estimate(
      answers: entry.answers, error: entry.parameters?.error,
      discriminationError: entry.parameters?.discriminationError, day: day)
    if item.status != .retired { item.status = entry.parameters == nil ? .tried : .calibrated }
    if let parameters = entry.parameters {
      let count = item.isCheck ? 1 : 3
      let isRising = zip(parameters.thresholds, parameters.thresholds.dropFirst()).allSatisfy(<)
      guard parameters.thresholds.count == count, isRising, (parameters.guessing != nil) == item.isCheck
      else {
        return diagnostic(
          .error, entry.place,
          worded("the item '\(entry.item)' cannot have these numbers"),
          item.isCheck
            ? worded("a check item has one threshold and a chance of guessing right")
            : worded("a can-do item has three rising thresholds and no chance of guessing right"))
      }
      item.thresholds = parameters.thresholds
      item.discrimination = parameters.discrimination
      item.guessing = parameters.guessing
    }
    items[place] = item
    return nil
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ place: Place, _ message: String, _ suggestion: String?
  ) -> Diagnostic {
    Diagnostic(severity, file: place.file, line: place.line, message, suggestion: suggestion)
  }
}
