import Wording

extension Resource.Guidance {
  /// Something that guidance says, in the same words wherever it is shown.
  public struct Point: Sendable, Hashable {
    /// What there is to say.
    public enum Content: Sendable, Hashable {
      /// A sentence or more.
      case text(String)
      /// An address with its name, and what to use of it; empty for nothing.
      case address(String, name: String, note: String)
      /// Lines that stay as they are.
      case lines([String])
      /// Sentences, each of them for itself.
      case list([String])
    }

    /// What it is about, without a colon.
    public var label: String
    /// What is said.
    public var content: Content
  }

  /// What is said, in the order in which it is needed: from the start to the judgement.
  public var points: [Point] {
    var points = start?.points ?? []
    func add(_ label: String, _ text: String?) {
      if let text { points.append(Point(label: label, content: .text(text))) }
    }
    add(worded("Money"), money?.sentence)
    add(worded("Hand in"), handIn)
    add(worded("A good answer"), modelAnswer)
    if !rubric.isEmpty { points.append(Point(label: worded("It is good when"), content: .list(rubric))) }
    add(worded("If you are alone"), alone)
    add(worded("Clean up"), cleanUp)
    return points
  }
}

extension Resource.Start {
  fileprivate var points: [Resource.Guidance.Point] {
    var points: [Resource.Guidance.Point] = []
    if let url {
      points.append(
        .init(label: worded("Start"), content: .address(url, name: title ?? url, note: note ?? "")))
    } else if let note {
      points.append(.init(label: worded("Start"), content: .text(note)))
    }
    for set in data {
      points.append(
        .init(
          label: worded("Data"),
          content: set.url.map { .address($0, name: set.name, note: "") } ?? .text(set.name)))
    }
    if let starter {
      points.append(.init(label: worded("Save as \(starter.file)"), content: .lines(starter.lines)))
    }
    if !commands.isEmpty { points.append(.init(label: worded("First commands"), content: .lines(commands))) }
    return points
  }
}

extension Resource.Money {
  /// The amounts in words, `about USD 0.50 (0 to 2.00), prices of 2026-10-07: one training job`.
  public var sentence: String {
    let why = reason.map { ": \($0)" } ?? ""
    guard high > 0 else { return "none" + why }
    guard low < high else { return worded("\(currency) \(Self.amount(likely)), price of \(prices)\(why)") }
    return worded(
      """
      about \(currency) \(Self.amount(likely)) (\(Self.amount(low)) to \(Self.amount(high))), prices of \
      \(prices)\(why)
      """)
  }

  /// Hundredths as a number: `21`, `0.07`.
  private static func amount(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
