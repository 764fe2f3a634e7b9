import Assessment
import Catalogue
import Documents
import Ontology
import Testing
import XML

@Suite struct CalibrationDocumentTests {
  static let library = Result { try Catalogue().library(schemas: builtInSchemas) }

  /// A calibration of two items of the built-in exam, with numbers of every kind.
  static func calibration() throws -> BankCalibration {
    let library = try Self.library.get()
    let exam = try #require(library.usualExam)
    let items = [library.items.first { $0.isCheck }, library.items.first { !$0.isCheck }]
    let check = try #require(items[0])
    let statement = try #require(items[1])
    return BankCalibration(
      exam: exam.id, edition: exam.edition, day: exam.checked, people: 120, answers: 4_000,
      population: .init(
        overclaimingMean: -0.125, overclaimingError: 0.03, overclaimingSpread: 0.75, lapse: 0.0425),
      entries: [
        .init(
          item: statement.id, contentMark: statement.contentMark, answers: 40,
          parameters: .init(
            thresholds: [-0.00004, 1.5, 12.0625], error: 0.25, discrimination: 0.5, discriminationError: 0.125
          )),
        .init(
          item: check.id, contentMark: check.contentMark, answers: 60,
          parameters: .init(
            thresholds: [-1.5], error: 0.25, discrimination: 0.5, discriminationError: 0.125,
            guessing: 0.1875,
            guessingError: 0.0625)),
      ])
  }

  @Test func `what is written is what the library reads`() throws {
    let calibration = try Self.calibration()
    let text = CalibrationDocument.xml(calibration)
    let files = Catalogue().files(in: "Roles/")
    let result = Library.read(
      [files, [SourceFile(path: "calibration.xml", text: text)]], schemas: builtInSchemas)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    let exam = try #require(result.library.exam(calibration.exam)).assessment
    #expect(exam.overclaimingMean == -0.125 && exam.overclaimingSpread == 0.75 && exam.lapse == 0.0425)
    for entry in calibration.entries {
      let item = try #require(result.library.item(entry.item))
      #expect(item.status == .calibrated && item.estimate?.answers == entry.answers)
      #expect(item.guessing == entry.parameters?.guessing)
      #expect(item.estimate?.error == entry.parameters?.error && item.estimate?.day == calibration.day)
    }
    #expect(result.library.item(calibration.entries[0].item)?.thresholds == [0, 1.5, 12.0625])
    #expect(text.contains("thresholds=\"0.0000 1.5000 12.0625\""))
  }

  @Test func `an item that too few people answered has no numbers`() throws {
    var calibration = try Self.calibration()
    calibration.entries[1].parameters = nil
    let text = CalibrationDocument.xml(calibration)
    #expect(text.contains("status=\"tried\" answers=\"60\"/>"))
  }
}
