/// What the command line asks for.
struct Settings: Sendable {
  /// People in each population.
  var people = 300
  /// The seed of everything that is drawn.
  var seed: UInt64 = 1
  /// Whether to simulate the made-up exam, the built-in library, and people who are hard on the model.
  var synthetic = true
  var library = true
  var hardPeople = true
  /// The exam of the built-in library to simulate; the usual one if `nil`.
  var exam: String?
  /// Whether to go through all exams of the built-in library.
  var exams = false
  /// Whether to show only what the choice of questions brings.
  var selection = false

  /// People who answer every item of the made-up exam; half as many do of the larger library.
  var wholeBankPeople: Int { max(30, people / 5) }

  /// How the command is used.
  static let usage = """
    Usage: readiness-simulation [--people N] [--seed S]
             [--library | --synthetic | --selection | --hard | --exams] [--exam ID]

    Simulates people who answer the questionnaire and prints how far the shown readiness is from the
    truth, as Markdown tables. The same numbers give the same tables.

      --people N    people in each population, 30 or more (default 300)
      --seed S      seed, 0 or more (default 1)
      --library     the built-in library only
      --synthetic   the made-up exam only
      --hard        people who are hard on the model only, on the built-in library
      --exams       every exam of the built-in library, after forty questions
      --exam ID     the exam of the built-in library, the usual one if left out
      --selection   only what the choice of questions brings, and who meets which
    """

  /// Reads the arguments after the program's name; `nil` if they make no sense.
  init?(_ arguments: some Sequence<String>) {
    var arguments = Array(arguments)[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--people":
        guard let people = arguments.popFirst().flatMap({ Int($0) }), (30...1_000_000).contains(people) else {
          return nil
        }
        self.people = people
      case "--seed":
        guard let seed = arguments.popFirst().flatMap({ UInt64($0) }) else { return nil }
        self.seed = seed
      case "--exam":
        guard let exam = arguments.popFirst() else { return nil }
        self.exam = exam
      case "--library": (synthetic, hardPeople) = (false, false)
      case "--synthetic": (library, hardPeople) = (false, false)
      case "--selection": (selection, synthetic, library, hardPeople) = (true, false, false, false)
      case "--exams": (exams, synthetic, library, hardPeople) = (true, false, false, false)
      case "--hard": (synthetic, library) = (false, false)
      default: return nil
      }
    }
    guard synthetic || library || selection || hardPeople || exams else { return nil }
  }
}
