import Assessment
import Catalogue
import Documents
import Foundation
import Host
import Ontology
import Planning
import SyntheticBank
import XML

// Times what the product promises to do quickly, beside xmllint over the same files in the same run.
//
//   swift run -c release readiness-benchmark
//
// or writes a synthetic bank, to try the program with it (the number is that of its skills):
//
//   swift run -c release readiness-benchmark bank 1000 FOLDER
//
// or plans a folder of problems, see PlanBenchmark:
//
//   swift run -c release readiness-benchmark plan [FOLDER]
//
// or measures a team's overview, see TeamBenchmark:
//
//   swift run -c release readiness-benchmark team 1000 10000

// or measures the pages of 'readiness serve', see ServeBenchmark:
//
//   swift run -c release readiness-benchmark serve

if CommandLine.arguments.dropFirst().first == "serve" {
  exit(try ServeBenchmark.run(Array(CommandLine.arguments.dropFirst(2))))
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "static",
  let size = Int(CommandLine.arguments[2]), (0...(1 << 20)).contains(size)
{
  exit(try StaticPage.serve(size: size))
}

if CommandLine.arguments.dropFirst().first == "plan" {
  exit(PlanBenchmark.run(Array(CommandLine.arguments.dropFirst(2))))
}

if CommandLine.arguments.dropFirst().first == "team" {
  exit(try TeamBenchmark.run(Array(CommandLine.arguments.dropFirst(2))))
}

if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "bank",
  let skills = Int(CommandLine.arguments[2]), skills >= 12
{
  try SyntheticBank(skillCount: skills).write(to: URL(fileURLWithPath: CommandLine.arguments[3]))
  exit(0)
}
let runs = 15
let catalogue = Catalogue()
let schemas = catalogue.schemas()
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-benchmark-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

// The baseline: one xmllint for each vocabulary, over the very bytes that are built into the program.
guard let xmllint = ChildProcess.find("xmllint") else {
  print("The baseline needs xmllint: apt-get install libxml2-utils")
  exit(69)
}
var filesBySchema: [String: [String]] = [:]
for file in catalogue.files(in: "Roles/") {
  let target = folder.appendingPathComponent(file.path)
  try FileManager.default.createDirectory(
    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.bytes).write(to: target)
  guard file.path.hasSuffix(".xml") else { continue }
  let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
  let schema = try Vocabulary.of(root, file: file.path).schemaPath
  filesBySchema[folder.appendingPathComponent(schema).path, default: []].append(target.path)
}
let commands = filesBySchema.sorted { $0.key < $1.key }
let baseline = try Measurement("xmllint --noout --schema, all files", runs: runs) {
  for (schema, files) in commands { try ChildProcess.run(xmllint, ["--noout", "--schema", schema] + files) }
}

let load = try Measurement("load and check the library", runs: runs) {
  _ = try Library([catalogue.files(in: "Roles/")], schemas: schemas) { Workers.map($0, $1) }
}
// What a program does at its start: its own files were checked when it was made.
let loadAlone = try Measurement("load the built-in library", runs: runs) {
  _ = try catalogue.library(schemas: schemas)
}
let library = try catalogue.library(schemas: schemas)
guard let role = library.role("ml-engineer"), let exam = library.usualExam,
  let sample = library.sample(of: role.id),
  let start = Day("2027-01-04"), let examDate = Day("2027-03-29")
else { exit(70) }
let prepare = Measurement("prepare an assessment", runs: runs) {
  _ = AssessmentModel(library: library, role: role, exam: exam)
}
let model = AssessmentModel(library: library, role: role, exam: exam)
let profile = Interview.played(by: sample, in: model, questions: 40, on: start)
var half = profile
half.responses.removeLast(20)
let interview = Interview(model, profile: half)
let next = Measurement("choose the next item", runs: 200) { _ = interview.question }
let posterior = Measurement("belief after 40 answers", runs: 50) { _ = model.belief(for: profile) }
let belief = model.belief(for: profile)
let maker = PlanMaker(model: model, profile: profile, belief: belief)
let conditions = Plan.Conditions(
  start: start, examDate: examDate, weeklyQuarters: 32, away: [], handsOnPercent: 50, target: 800)
let planning = try Measurement("plan with pace table and ways out", runs: runs) {
  _ = try maker.plan(conditions)
}
var long = conditions
long.examDate = start.adding(days: 26 * 7)
let plan = try maker.plan(long)
let templates = try Audience.allCases.map { audience in
  (
    audience,
    try Template(
      builtIn: catalogue.file(audience.templatePath) ?? SourceFile(path: "", bytes: []),
      among: catalogue.files(in: "Templates/"))
  )
}
var pages: [Measurement] = []
for (audience, template) in templates {
  pages.append(
    try Measurement("plan of 26 weeks to the \(audience.rawValue)'s page", runs: runs) {
      _ = try PlanPage.html(plan, for: audience, template: template)
    })
}
let page = SourceFile(
  path: "learner.html", text: try PlanPage.html(plan, for: .learner, template: templates[0].1))
let back = try Measurement("the learner's page back to the plan", runs: runs) {
  _ = try PlanDocument.readPage(page, schemas: schemas)
}

// A plan as large as one gets, beside xmllint over the same file; its start as a process counts, too.
var busy = long
busy.weeklyQuarters = 160
let large = SourceFile(path: "plan.xml", text: PlanDocument.xml(try maker.plan(busy)))
let largePath = folder.appendingPathComponent("large-plan.xml").path
try Data(large.bytes).write(to: URL(fileURLWithPath: largePath))
let documents = [
  try Measurement("xmllint --noout, a plan of \(large.bytes.count / 1024) KB", runs: runs) {
    try ChildProcess.run(xmllint, ["--noout", largePath])
  },
  try Measurement("the same: parse into values", runs: runs) {
    _ = try ParsedDocument(xml: large.bytes, file: large.path).rootElement()
  },
  try Measurement("the same: read and check the plan", runs: runs) {
    _ = try PlanDocument.read(large, schemas: schemas)
  },
]

// Whole processes, as a user starts them.
let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appendingPathComponent("readiness")
var whole: [Measurement] = []
if FileManager.default.isExecutableFile(atPath: program.path) {
  for sample in library.samples {
    whole.append(
      try Measurement("process: start --sample \(sample.role)", runs: runs) {
        try ChildProcess.run(
          program.path,
          [
            "start", "--sample", sample.role.text, "--start", "2027-01-04", "--exam-date", "2027-03-29",
            "--output",
            folder.appendingPathComponent("out").path,
          ])
      })
  }
} else {
  print("The program is not beside the benchmark; build it with: swift build -c release")
}

// After the processes, whose greatest memory would otherwise count the copy of this one that starts them.
var banks: [Measurement] = []
for skills in [120, 400, 1000] {
  banks += try BankMeasurements(skills: skills, catalogue: catalogue, schemas: schemas, on: start).rows
}

print("milliseconds                                       min   median      max  × baseline")
for measurement in [baseline, load, loadAlone, prepare, next, posterior, planning] + pages + [back]
  + documents + banks
  + whole
{
  print(measurement.row(baseline: baseline))
}
print(
  "\n\(catalogue.files(in: "Roles/").map(\.bytes.count).reduce(0, +) / 1024) KB of library, \(library.skills.count) skills, "
    + "\(model.items.count) items, \(library.resources.count) resources")
print("greatest memory of a process: \(ChildProcess.peakMemory) MB")
