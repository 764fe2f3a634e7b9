import Ontology
import Planning
import Wording

/// What the exams cost that a plan leads to.
struct ExamFees {
  private struct Fee {
    let title: String
    let text: String
    let isRetake: Bool
  }

  private let fees: [Fee]
  private let isNamed: Bool

  /// The fees of the exams that are still to be sat; what is passed is paid.
  init(_ plan: Plan) {
    let exams = plan.examGoals
    let passed = Set(plan.certificates.map { Goal.exam($0.exam) })
    fees = exams.filter { !passed.contains($0) }.compactMap { exam in
      guard case .exam(let id) = exam else { return nil }
      let own = id == plan.subject.exam ? plan.subject.examFee : ""
      let text = own.isEmpty ? plan.goals.first { $0.goal == exam }?.examFee ?? "" : own
      guard !text.isEmpty else { return nil }
      return Fee(title: plan.examTitle(of: exam), text: text, isRetake: !plan.failedDays(of: id).isEmpty)
    }
    isNamed = exams.count > 1 || !plan.passedExams.isEmpty || exams.first != .exam(plan.subject.exam)
  }

  /// What they cost, such as `USD 200 plus tax for the exam`, of several the sum with its parts; `nil` where no fee is
  /// known.
  var sentence: String? {
    guard let first = fees.first else { return nil }
    guard fees.count > 1 else {
      let exam = isNamed ? worded("the exam \(first.title)") : worded("the exam")
      return worded("\(first.text) for \(first.isRetake ? worded("the next try at \(exam)") : exam)")
    }
    let parts = fees.map {
      worded("\($0.text) for \($0.isRetake ? worded("the next try at ") : "")\($0.title)")
    }
    guard let sum else {
      return worded("the fees of \(fees.count) exams (\(Words.list(parts)); a retake costs its fee again)")
    }
    return worded("\(sum) for \(fees.count) exams (\(Words.list(parts)); a retake costs its fee again)")
  }

  /// The sum of all fees, such as `USD 325 plus tax`; `nil` where they are not in one currency, or not said as an amount.
  private var sum: String? {
    let amounts = fees.map { fee -> (currency: Substring, amount: Int, rest: [Substring])? in
      let words = fee.text.split(separator: " ")
      guard words.count > 1, words[0].count == 3, let amount = Int(words[1]) else { return nil }
      return (words[0], amount, Array(words.dropFirst(2)))
    }
    guard let first = amounts.first ?? nil else { return nil }
    var total = 0
    for amount in amounts {
      guard let amount, amount.currency == first.currency, amount.rest == first.rest else { return nil }
      total += amount.amount
    }
    return (["\(first.currency) \(total)"] + first.rest.map(String.init)).joined(separator: " ")
  }
}
