import Foundation

// Simulates people who answer the questionnaire, and says how true the numbers are that they are shown.
//
//   swift run -c release readiness-simulation

/// Prints a part at once, also into a pipe.
func show(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n\n").utf8))
}

if CommandLine.arguments.dropFirst().first == "calibration" {
  do {
    guard try await CalibrationCommand.run(CommandLine.arguments.dropFirst(2), print: show) else {
      FileHandle.standardError.write(Data((CalibrationCommand.usage + "\n").utf8))
      exit(64)
    }
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(65)
  }
  exit(0)
}

guard let settings = Settings(CommandLine.arguments.dropFirst()) else {
  let isHelp = CommandLine.arguments.dropFirst().contains { $0 == "--help" || $0 == "-h" }
  (isHelp ? FileHandle.standardOutput : .standardError).write(Data((Settings.usage + "\n").utf8))
  exit(isHelp ? 0 : 64)
}

let simulation = Simulation(settings: settings)
let start = ContinuousClock.now
if settings.synthetic { await simulation.synthetic(show) }
if settings.library { try await simulation.library(show) }
if settings.hardPeople { try await simulation.hardPeople(show) }
if settings.exams { try await simulation.exams(show) }
if settings.selection { try await simulation.selection(show) }
show(Limits.text)
let seconds = (ContinuousClock.now - start).components.seconds
FileHandle.standardError.write(
  Data("\(settings.people) people, seed \(settings.seed): \(seconds) seconds\n".utf8))
