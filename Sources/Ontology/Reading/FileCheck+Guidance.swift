import Wording
import XML

extension FileCheck {
  /// The most lines of a starter: more are a repository, which has an address.
  static let starterLines = 25
  /// The most first commands: more are a script, which is a starter.
  static let firstCommands = 10

  /// What a lab says of its start and its end leads somewhere, fits, and is in order.
  func guidanceIsSound() -> [Diagnostic] {
    root.elements(named: "resource").flatMap { resource -> [Diagnostic] in
      let id = resource.string("id")
      var found: [Diagnostic] = []
      if let start = resource.first("start") { found += startLeadsSomewhere(start, of: id) }
      if let money = resource.first("money") { found += moneyRises(money, of: id) }
      return found
    }
  }

  private func startLeadsSomewhere(_ start: Element, of id: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if start["url"] == nil, start.first("starter") == nil {
      found.append(
        fault(
          start, worded("the start of '\(id)' leads nowhere"),
          worded("add url=\"…\", or a <starter> with lines to begin with")))
    }
    found += linesFit(
      start.first("commands"), worded("first commands of '\(id)' have"), most: Self.firstCommands)
    found += linesFit(start.first("starter"), worded("starter of '\(id)' has"), most: Self.starterLines)
    return found
  }

  private func linesFit(_ element: Element?, _ subject: String, most: Int) -> [Diagnostic] {
    guard let element else { return [] }
    let count = element.linesAsTheyAre.count
    guard count == 0 || count > most else { return [] }
    return [
      fault(
        element, worded("the \(subject) \(count) lines"),
        worded("write 1 to \(most); more belongs at an address"))
    ]
  }

  private func moneyRises(_ money: Element, of id: String) -> [Diagnostic] {
    let amounts = ["low", "likely", "high"].map { money.number($0) }
    guard amounts != amounts.sorted() else { return [] }
    return [
      fault(
        money, worded("the amounts of '\(id)' are not in order"), worded("low, likely and high must rise"))
    ]
  }
}
