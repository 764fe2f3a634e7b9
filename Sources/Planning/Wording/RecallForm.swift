import Wording

/// A way to recall something, asked in a sentence.
enum RecallForm: Sendable, Hashable {
  case turned, required, defended, ownCase, halved
  case shown, misleading, worked, acted
  case rewritten, failing, compared
  case recited, clause, billed
  case decisive, fitted, baseline, leaked
  case rerun, ordered, nightly, loaded, undone, idle
  case checked, mistaken, told, again, sparing, drawn
  case aloud, lines, sketch, newcomer, example, confused

  /// The forms that fit something that was worked through, those for what it is about first.
  static func ofWork(on subject: RecallSubject) -> [RecallForm] {
    let own: [RecallForm] =
      switch subject {
      case .choice: [.turned, .required, .defended, .ownCase, .halved]
      case .measure: [.shown, .misleading, .worked, .acted]
      case .prompt: [.rewritten, .failing, .compared]
      case .query: [.recited, .clause, .billed]
      case .model: [.decisive, .fitted, .baseline, .leaked]
      case .pipeline: [.rerun, .ordered, .nightly, .undone]
      case .service: [.ordered, .nightly, .loaded, .undone, .idle]
      case .concept: []
      }
    return own + [.checked, .mistaken, .told, .again, .sparing, .drawn]
  }

  /// The forms in which a statement is explained.
  static let ofStatements: [RecallForm] = [.aloud, .lines, .sketch, .newcomer, .example, .confused]

  /// What is asked about a lab or project by its name, or about a statement, which ends as a sentence does.
  func text(_ subject: String) -> String {
    switch self {
    case .turned: worded("“\(subject)”: take one of its cases and change one fact so that the choice turns.")
    case .required: worded("“\(subject)”: which requirement decided, and what would you take without it?")
    case .defended:
      worded("“\(subject)”: defend an option that you did not take. Where is it the better one?")
    case .ownCase:
      worded("“\(subject)”: decide the same for a case from your own work. What speaks against it?")
    case .halved:
      worded("“\(subject)”: with half the money, what would you give up first, and at what price?")
    case .shown: worded("“\(subject)”: which number would you show to others, and what does it hide?")
    case .misleading:
      worded("“\(subject)”: make up a case in which the number looks good and things are bad.")
    case .worked: worded("“\(subject)”: make up ten rows and work the number out by hand.")
    case .acted: worded("“\(subject)”: from which value on would you act, and what would you do then?")
    case .rewritten: worded("“\(subject)”: write one of its prompts again. Which sentence of it does most?")
    case .failing: worded("“\(subject)”: write a prompt that fails in the same way, then mend it.")
    case .compared: worded("“\(subject)”: how would you tell that a changed prompt is better, and on what?")
    case .recited: worded("“\(subject)”: write its main statement again, then compare it with yours.")
    case .clause:
      worded("“\(subject)”: which clause or option is forgotten most easily, and what comes out then?")
    case .billed: worded("“\(subject)”: what does the statement read, and how would it read less?")
    case .decisive:
      worded("“\(subject)”: which of your choices changed the result most, and how did you see it?")
    case .fitted: worded("“\(subject)”: how would you notice that it learned too little, or by heart?")
    case .baseline: worded("“\(subject)”: which simple rule must it beat, on which data, and by how much?")
    case .leaked:
      worded("“\(subject)”: what could have got from the test data into it, and how would you find out?")
    case .rerun:
      worded("“\(subject)”: the data change, then the code. Which steps run again each time, and why?")
    case .ordered: worded("“\(subject)”: write its commands or calls down in their order, then compare.")
    case .nightly: worded("“\(subject)”: it fails at night. Where do you look first, second and third?")
    case .loaded: worded("“\(subject)”: ten times the load. What gives way first, and what do you change?")
    case .undone:
      worded("“\(subject)”: how do you get back to the state before, and how long does that take?")
    case .idle: worded("“\(subject)”: what of it costs money while nobody uses it, and how do you stop it?")
    case .checked:
      worded("“\(subject)”: what went in, what came out, and how did you know that it was right?")
    case .mistaken: worded("“\(subject)”: which mistake is made most easily there, and how does it show?")
    case .told:
      worded("“\(subject)”: tell it in two minutes to somebody who was not there, with the reasons.")
    case .again:
      worded("“\(subject)”: what would you do otherwise the second time, and what would that save?")
    case .sparing: worded("“\(subject)”: list its steps. Which could be left out, and what would break?")
    case .drawn: worded("“\(subject)”: draw its parts and what passes between them.")
    case .aloud: worded("Aloud, without notes: \(subject)")
    case .lines: worded("In five written lines: \(subject)")
    case .sketch: worded("With a drawing: \(subject)")
    case .newcomer: worded("For a colleague who is new to it: \(subject)")
    case .example: worded("With an example from your own work: \(subject)")
    case .confused: worded("Aloud, and with what it is easily taken for: \(subject)")
    }
  }
}

/// What a skill is about, as far as the way to recall it depends on that.
enum RecallSubject: Sendable, Hashable, CaseIterable {
  case concept, choice, prompt, query, measure, pipeline, service, model

  /// What a skill is about by the words of its id, the first that fits; a concept where none does.
  init(ofSkill id: String) {
    let words = Set(id.split(separator: "-").map(String.init))
    self = Self.allCases.first { !words.isDisjoint(with: $0.words) } ?? .concept
  }

  /// Words of the ids of such skills.
  private var words: Set<String> {
    switch self {
    case .choice:
      [
        "selection", "decision", "suitability", "framing", "strategy", "policy", "planning", "trade", "cost",
        "case", "hardware",
      ]
    case .prompt: ["prompt", "prompts"]
    case .query: ["sql", "querying", "bigquery", "warehouse", "elt", "schema"]
    case .measure:
      [
        "metrics", "evaluation", "validation", "monitoring", "drift", "skew", "fairness", "testing",
        "analysis", "statistics",
      ]
    case .pipeline: ["pipelines", "pipeline", "orchestration", "triggers", "ci"]
    case .service:
      [
        "serving", "endpoints", "rollout", "autoscaling", "scaling", "containers", "kubernetes", "gke", "run",
        "registry", "batch", "deployment",
        "networking", "provisioning", "search", "operations",
      ]
    case .model:
      [
        "training", "tuning", "modelling", "learning", "networks", "ensembles", "regularisation", "features",
        "embeddings", "models", "recognition", "imbalance", "splitting", "detection",
      ]
    case .concept: ["consistency", "processing"]
    }
  }
}
