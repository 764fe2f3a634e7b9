import ArgumentParser
import Assessment
import Documents
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness calibrate`: how hard questions really are, from many people's answers.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: worded("Estimate from many people's answers how hard the questions are."),
    usage: "readiness calibrate <folder> --output FOLDER [<options>]",
    discussion: paragraphs(
      """
      Reads every profile below the folder whose owner has run 'readiness share
      --for-calibration', and passes over all others. Writes calibration.xml, an
      overlay that --library reads, and two reports: report.md says which items
      need a look, items.csv has a row for each item. Nobody's answers are in them.

      What was authored counts until answers say otherwise, so that few people
      change little; \(leastPeople) people are the least. An item that is changed later keeps its
      authored numbers until it is calibrated again.

      A broken file is named and left out; everything else is written, and the exit
      status is 65.

      EXAMPLE
        readiness calibrate people/ --output calibrated
        readiness score profile.xml --library calibrated
      """))

  /// The fewest people whose answers are enough.
  static let leastPeople = 20

  @Argument(help: .worded("The folder that holds the profiles."))
  var folder: String

  @Option(name: .shortAndLong, help: .worded("The folder to write; it is made."))
  var output: String

  @Option(help: .worded("The exam whose questions are calibrated; that of most people if left out."))
  var exam: String?

  @Flag(help: .replacement) var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let chosen = try exam.map { try workspace.exam($0) }
    let found = try SharedProfiles(below: folder, schemas: workspace.schemas)
    let exam = try chosen ?? commonExam(of: found, in: workspace.library)
    let target = CalibrationFolder(path: output, isAgreed: replace)
    try target.check(for: exam)
    let sample = try gather(found, exam: exam, library: workspace.library)
    let calibration = ItemCalibration(
      sample.sample, crew: { count, work in Workers.map(Array(0..<count), work) },
      progress: { pass in
        if Console.showsProgress {
          Console.say(worded("Pass \(pass) of at most \(ItemCalibration.mostPasses)"))
        }
      })
    let day = Day.today
    let report = CalibrationReport(calibration, of: sample, on: day)
    try target.write(
      BankCalibration(calibration, of: sample, on: day), report, schemas: workspace.schemas)
    try Console.write(Self.summary(report))
    Console.say(
      worded("Written to \(output.printableArgument). To use it: --library \(output.printableArgument)"))
    guard found.unreadable == 0 else {
      throw Failure("readiness: " + Failure.leftOut(found.unreadable), status: Failure.badData)
    }
  }

  /// The exam of most of the profiles; of two as frequent ones the first in the library.
  private func commonExam(of found: SharedProfiles, in library: Library) throws -> Exam {
    let counts = library.exams.map { exam in found.entries.count { $0.profile.exam == exam.id } }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      throw nobody(found)
    }
    return library.exams[place]
  }

  private func nobody(_ found: SharedProfiles) -> Failure {
    let name = folder.printableArgument
    if !found.entries.isEmpty {
      return Failure(
        "readiness: " + worded("the library has no exam that these people aim at; add it with --library"),
        status: Failure.badData)
    }
    if found.unmarked > 0 {
      return Failure(
        "readiness: "
          + worded(
            """
            of \(Counted.text(found.unmarked, "profile", "profiles")) below \(name) none is shared for \
            calibration; its owner does that with 'readiness share --for-calibration'
            """),
        status: Failure.missingInput)
    }
    if found.unreadable > 0 {
      return Failure("readiness: " + worded("no profile below \(name) can be read"), status: Failure.badData)
    }
    return Failure("readiness: " + worded("there is no profile below \(name)"), status: Failure.missingInput)
  }

  /// Takes the answers of each person once, and says what is passed over.
  private func gather(_ found: SharedProfiles, exam: Exam, library: Library) throws -> LibrarySample {
    var sample = LibrarySample(exam: exam, library: library)
    let same = found.entries.filter { $0.profile.exam == exam.id }
    let otherExams = found.entries.count - same.count
    let representatives = SamePerson.representatives(of: same.map(\.profile))
    var (unreadable, silent) = (0, 0)
    for (place, entry) in same.enumerated() {
      guard representatives[place] == place else {
        Console.say(
          "readiness: "
            + worded(
              "\(entry.name) and \(same[representatives[place]].name) are of one person; the latter counts")
        )
        continue
      }
      guard let taken = sample.add(entry.profile) else {
        Console.say(
          "readiness: "
            + worded(
              """
              \(entry.name) starts from the role '\(entry.profile.role.text.printableArgument)', which the \
              library does not have; it is passed over
              """))
        continue
      }
      unreadable += taken.unreadable
      if taken.answers == 0 { silent += 1 }
    }
    for (count, one, many) in [
      (
        found.unmarked, worded("profile that is not shared for calibration"),
        worded("profiles that are not shared for calibration")
      ),
      (otherExams, worded("profile for another exam"), worded("profiles for other exams")),
      (
        silent, worded("profile without an answer that counts"),
        worded("profiles without an answer that counts")
      ),
      (
        unreadable, worded("answer to a question that the library does not have so"),
        worded("answers to questions that the library does not have so")
      ),
      (found.others, worded("file that is no profile"), worded("files that are no profiles")),
    ] where count > 0 {
      Console.say(worded("Passed over: \(Counted.text(count, one, many))."))
    }
    guard sample.people >= Self.leastPeople else {
      throw Failure(
        "readiness: "
          + worded(
            """
            answers of \(Counted.text(sample.people, "person", "people")) are too few to calibrate questions; \
            \(Self.leastPeople) are the least. Nothing is written
            """),
        status: sample.people == 0 ? Failure.missingInput : Failure.badData)
    }
    return sample
  }

  private static func summary(_ report: CalibrationReport) -> String {
    let look = report.rows.filter(\.needsLook)
    let tried = report.rows.count - report.calibratedCount
    var lines = [
      worded(
        "\(report.exam.title): \(Counted.text(report.answers, "answer")) of \(Counted.text(report.people, "person", "people"))."
      ),
      worded(
        "Calibrated: \(Counted.text(report.calibratedCount, "question", "questions")); answered by too few to tell: \(tried)."
      ),
    ]
    if !look.isEmpty {
      lines.append(worded("To look at, see report.md: \(look.map(\.item.id.text).joined(separator: ", "))."))
    }
    return lines.map { TextLayout.wrapped($0) }.joined(separator: "\n") + "\n"
  }
}
