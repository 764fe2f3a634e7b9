import Planning
public import Teams
public import XML

/// A team as a page for its manager.
public struct TeamPage {
  /// The path of the template that is built in.
  public static let templatePath = "Templates/team.html"

  /// Writes a team as one self-contained HTML page.
  ///
  /// The same team and template give the same bytes. No person's score is in it, and no answer: standings and
  /// intervals are words. Averages are in it only where `TeamAverage` makes one. Of a team of more than
  /// `Team.mostNamed` people it says how many stand where, and names nobody.
  ///
  /// - Throws: `InvalidDocument` with everything that is wrong with the template.
  /// - Complexity: O(n) in the size of team and template.
  public static func html(_ team: Team, template: Template) throws(InvalidDocument) -> String {
    let faults = template.check(against: .team).filter { $0.severity == .error }
    guard faults.isEmpty else { throw InvalidDocument(faults) }
    return try template.filled(with: TemplateScope(team)).htmlDocument()
  }
}
