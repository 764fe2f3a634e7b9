/// The part of a bank that is dealt to one person, so that no item is met by nearly everybody.
///
/// What is best to ask is much the same for all who start from one role. Left to itself a choice by information
/// gives everybody the same first question and never touches most of the bank. Here each person is dealt a share of
/// it by lot, and is asked from that as long as it holds anything; so an item's chance to be met is at most the share
/// (item eligibility: van der Linden & Veldkamp 2004, doi:10.3102/10769986029003273). A small bank cannot be kept from
/// anybody: there the share of the scenarios grows, so that there are several to choose from for each question.
///
/// The items are dealt set by set, the stems of a family, the statements about a skill: within a set by systematic
/// sampling (Madow & Madow 1944, doi:10.1214/aoms/1177731312), so that each person holds nearly the same number of
/// every set, and everyone can be asked about every skill.
public struct ItemDeal: Sendable, Hashable {
  /// The share of the bank that a person is dealt: with some room, no more than a third of people meet an item.
  public static let usualShare = 0.3

  /// The least number of scenarios that are dealt for each question, where the bank has as many.
  ///
  /// With one scenario for each of 120 skills, three tenths are 36 for thirty-two questions, which is hardly a choice:
  /// readiness is then known to 10.0 points after forty answers, to 8.8 with four fifths.
  public static let scenariosPerQuestion = 3.0

  /// The share of the scenarios of a bank that is dealt.
  ///
  /// - Parameters:
  ///   - scenarioCount: The number of scenarios.
  ///   - questionCount: The number of questions that may be scenarios.
  static func scenarioShare(of scenarioCount: Int, for questionCount: Int) -> Double {
    let wanted = scenariosPerQuestion * Double(questionCount) / Double(max(scenarioCount, 1))
    return max(usualShare, min(1, wanted))
  }

  /// Whether each item is dealt to the person.
  public let isDealt: [Bool]
  private let seed: UInt64

  /// Deals a bank.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - seed: The person's seed; the same one gives the same deal.
  ///   - questionCount: The number of questions that may be scenarios; 0 where they are few beside the bank.
  ///   - share: The chance of each item to be dealt, above 0 up to 1; that of scenarios is greater where they are few.
  /// - Complexity: O(n) for n items.
  public init(
    _ items: [ItemParameters], seed: UInt64, questionCount: Int = 0, share: Double = usualShare
  ) {
    precondition(share > 0 && share <= 1, "a share is above 0 up to 1")
    let scenarioShare = max(
      share, Self.scenarioShare(of: items.count { $0.kind == .check }, for: questionCount))
    var batches: [Batch: [Int]] = [:]
    for (index, item) in items.enumerated() { batches[Batch(item, index), default: []].append(index) }
    var isDealt = [Bool](repeating: false, count: items.count)
    for (batch, members) in batches {
      var random = Random(seed: seed ^ batch.salt)
      // The first numbers of neighbouring seeds have much in common.
      _ = random.next()
      let start = random.uniform()
      let share = items[members[0]].kind == .check ? scenarioShare : share
      for (place, index) in members.shuffled(using: &random).enumerated() {
        let (before, after) = (Double(place) * share, Double(place + 1) * share)
        isDealt[index] = (before - start).rounded(.down) != (after - start).rounded(.down)
      }
    }
    self.isDealt = isDealt
    self.seed = seed
  }

  /// One of some items, by lot; the same one for the same turn.
  ///
  /// One that tells twice as much for its time is drawn twice as often.
  ///
  /// - Parameter turn: The number of items asked before.
  func drawn(_ items: [NextItem], turn: Int) -> NextItem? {
    guard !items.isEmpty else { return nil }
    var random = Random(seed: seed &+ UInt64(turn) &* 0x2545_F491_4F6C_DD1D)
    _ = random.next()
    var rest = random.uniform() * items.reduce(0) { $0 + $1.score }
    for item in items {
      rest -= item.score
      if rest < 0 { return item }
    }
    return items.last
  }

  /// Items that are dealt together.
  private enum Batch: Hashable {
    case family(Int)
    case statements(skill: Int)
    case single(Int)

    init(_ item: ItemParameters, _ index: Int) {
      if let group = item.group {
        self = .family(group)
      } else {
        self = item.kind == .canDo ? .statements(skill: item.skill) : .single(index)
      }
    }

    /// Bits that differ from those of other batches.
    var salt: UInt64 {
      let (kind, number): (UInt64, Int) =
        switch self {
        case .family(let number): (1, number)
        case .statements(let number): (2, number)
        case .single(let number): (3, number)
        }
      var random = Random(seed: kind << 32 | UInt64(number))
      return random.next()
    }
  }
}
