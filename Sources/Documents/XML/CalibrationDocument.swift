public import Ontology
import XML

/// What people's answers say of a library's items, as the XML document that the library reads.
public enum CalibrationDocument {
  /// Writes a calibration: the same one gives the same bytes.
  ///
  /// Numbers have four decimals.
  public static func xml(_ calibration: BankCalibration) -> String {
    var root = Element.group(
      "calibration",
      [
        .line("exam", calibration.exam.text), .day("edition", calibration.edition),
        .day("day", calibration.day), .whole("people", calibration.people),
        .whole("answers", calibration.answers),
      ], [Element(calibration.population)] + calibration.entries.map { Element($0) })
    root.namespace = Vocabulary.calibration.namespace
    return root.xmlDocument()
  }
}

extension Element {
  fileprivate init(_ population: BankCalibration.Population) {
    self.init(
      "population",
      [
        .decimal("overclaiming-mean", population.overclaimingMean),
        .decimal("overclaiming-error", population.overclaimingError),
        .decimal("overclaiming-spread", population.overclaimingSpread), .decimal("lapse", population.lapse),
      ])
  }

  fileprivate init(_ entry: BankCalibration.Entry) {
    var attributes: [Attribute] = [
      .line("id", entry.item.text), .line("content", entry.contentMark),
      .line("status", entry.parameters == nil ? "tried" : "calibrated"), .whole("answers", entry.answers),
    ]
    if let parameters = entry.parameters {
      attributes += [
        .line("thresholds", parameters.thresholds.map(Attribute.decimalText).joined(separator: " ")),
        .decimal("error", parameters.error), .decimal("discrimination", parameters.discrimination),
        .decimal("discrimination-error", parameters.discriminationError),
      ]
      attributes += parameters.guessing.map { [.decimal("guessing", $0)] } ?? []
      attributes += parameters.guessingError.map { [.decimal("guessing-error", $0)] } ?? []
    }
    self.init("item", attributes)
  }
}

extension Element.Attribute {
  fileprivate static func decimal(_ name: String, _ value: Double) -> Self { Self(name, decimalText(value)) }

  /// A number with four decimals.
  fileprivate static func decimalText(_ value: Double) -> String {
    let whole = Int((value.magnitude * 10_000).rounded())
    let digits = String(whole % 10_000)
    let sign = value < 0 && whole > 0 ? "-" : ""
    return "\(sign)\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
