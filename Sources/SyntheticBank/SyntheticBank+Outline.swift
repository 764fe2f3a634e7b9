extension SyntheticBank {
  private static let sectionWeights = [13, 16, 21, 20, 17, 13]

  /// The exam: six sections, a competency for each area, a consideration for each skill.
  var exam: String {
    var lines = [
      "<exam xmlns=\"urn:readiness:exam:1\" id=\"\(Self.exam)\" title=\"Synthetic exam\" issuer=\"Nobody\"",
      "    edition=\"2026-01-01\" checked=\"2026-11-01\" source=\"https://example.org/exam\"",
      "    competency-split=\"authored\">", "  <summary>Skills that nobody has.</summary>",
      "  <fact name=\"length\" source=\"https://example.org/exam\" confidence=\"A\">2 hours</fact>",
    ]
    if !assessment.isEmpty {
      let shares = assessment.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
      lines.append("  <assessment\(shares)/>")
    }
    for (section, weight) in Self.sectionWeights.enumerated() {
      lines.append(
        "  <section id=\"s.\(section + 1)\" title=\"Section \(section + 1)\" weight=\"\(weight)\" "
          + "weight-kind=\"approximate\" source=\"https://example.org/exam\" confidence=\"A\">")
      for area in 0..<areaCount where area % Self.sectionWeights.count == section {
        lines += competency(of: area, section: section)
      }
      lines.append("  </section>")
    }
    return Self.document(lines + ["</exam>"])
  }

  private func competency(of area: Int, section: Int) -> [String] {
    let number = "\(section + 1).\(area / Self.sectionWeights.count + 1)"
    var lines = ["    <competency id=\"c.\(number)\" number=\"\(number)\" title=\"Competency \(number)\">"]
    for skill in members(of: area) {
      lines += [
        "      <consideration id=\"n.\(Self.digits(skill))\">",
        "        <text>Doing what skill \(skill) is about.</text>",
        "        <needs skill=\"\(Self.skill(skill))\" level=\"\(neededLevel(of: skill))\"/>",
      ]
      if skill % 5 == 4 {
        let other = (skill * 7 + 3) % skillCount
        lines.append("        <needs skill=\"\(Self.skill(other))\" level=\"1\" importance=\"0.5\"/>")
      }
      lines.append("      </consideration>")
    }
    return lines + ["    </competency>"]
  }

  /// The role: it expects level 2 everywhere, and its people differ by area.
  var role: String {
    var lines = [
      "<role xmlns=\"urn:readiness:role:1\" id=\"\(Self.role)\" title=\"Synthetic engineer\" spread=\"0.85\">",
      "  <summary>Made up for measurements.</summary>", "  <suits exam=\"\(Self.exam)\"/>",
    ]
    for area in 0..<areaCount {
      let spread = area % 3 == 0 ? " spread=\"1.\(area % 2)\"" : ""
      lines.append("  <area id=\"\(Self.area(area))\" mean=\"1.\(area * 3 % 10)\"\(spread) expected=\"2\"/>")
    }
    return Self.document(lines + ["</role>"])
  }

  static func document(_ lines: [String]) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines.joined(separator: "\n") + "\n"
  }
}
