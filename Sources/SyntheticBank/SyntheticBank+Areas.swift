extension SyntheticBank {
  /// The skills of an area; two of three build on the one before.
  func skills(of area: Int) -> String {
    var lines = [
      "<skills xmlns=\"urn:readiness:skills:1\" area=\"\(Self.area(area))\" title=\"Synthetic area \(area)\">"
    ]
    for skill in members(of: area) {
      let rests = skill % 3 > 0 && skill > members(of: area).lowerBound
      lines.append(
        "  <skill id=\"\(Self.skill(skill))\" title=\"Skill \(skill)\" hands-on=\"\(skill % 5 == 0)\" "
          + "foundation=\"\(!rests)\">")
      lines.append("    <summary>What skill \(skill) is about.</summary>")
      for (index, verb) in ["Name", "Follow", "Do", "Teach"].enumerated() {
        lines.append("    <can-do level=\"\(index + 1)\">\(verb) what skill \(skill) is about.</can-do>")
      }
      if rests {
        lines.append("    <prerequisite skill=\"\(Self.skill(skill - 1))\" level=\"1\"/>")
      }
      lines.append("  </skill>")
    }
    return Self.document(lines + ["</skills>"])
  }

  /// The items about an area: can-do statements of the levels 1 to 3 with the default thresholds, and a check
  /// question.
  func items(of area: Int) -> String {
    var lines = [
      "<items xmlns=\"urn:readiness:items:1\" area=\"\(Self.area(area))\" provenance=\"authored\">"
    ]
    for skill in members(of: area) {
      for level in 1...3 {
        lines += [
          "  <can-do-item id=\"\(Self.skill(skill)).can.\(level)\" skill=\"\(Self.skill(skill))\" level=\"\(level)\""
            + "\(discrimination(skill * 4 + level))\(skill % 4 == 1 ? " seconds=\"\(6 + level * 2)\"" : "")>",
          "    <statement>I have done what skill \(skill) asks for at level \(level).</statement>",
          "  </can-do-item>",
        ]
      }
      lines += check(skill)
    }
    return Self.document(lines + ["</items>"])
  }

  private func check(_ skill: Int) -> [String] {
    let seconds = checkSeconds ?? (skill % 2 == 0 ? 30 + skill % 7 * 5 : nil)
    let right = skill % 4
    return [
      "  <check-item id=\"\(Self.skill(skill)).check\" skill=\"\(Self.skill(skill))\" "
        + "level=\"\(neededLevel(of: skill))\"\(discrimination(skill * 4))"
        + (seconds.map { " seconds=\"\($0)\"" } ?? "") + " source=\"https://example.org/\(skill)\">",
      "    <scenario>A case in which skill \(skill) is wanted.</scenario>",
      "    <question>What is done?</question>",
    ]
      + (0..<4).map { option in
        "    <option id=\"\("abcd".dropFirst(option).prefix(1))\"\(option == right ? " correct=\"true\"" : "")>"
          + "<text>Way \(option + 1)</text><reason>It is way \(option + 1).</reason></option>"
      } + ["  </check-item>"]
  }

  private func discrimination(_ item: Int) -> String {
    if let discrimination { return " discrimination=\"\(discrimination)\"" }
    return item % 3 == 0 ? "" : " discrimination=\"\(1 + Double(item % 13) / 8)\""
  }

  /// What to study: a lesson for each skill, and a lab that leads to level 3.
  func resources(of area: Int) -> String {
    var lines = ["<resources xmlns=\"urn:readiness:resources:1\" area=\"\(Self.area(area))\">"]
    for skill in members(of: area) {
      lines += [
        "  <resource id=\"\(Self.skill(skill)).lesson\" title=\"Lesson \(skill)\" kind=\"lesson\" low=\"1\" "
          + "likely=\"2\" high=\"3\" hours-source=\"estimate\" checked=\"2026-11-01\">",
        "    <description>A lesson on skill \(skill).</description>",
        "    <raises skill=\"\(Self.skill(skill))\" from=\"0\" to=\"2\"/>", "  </resource>",
        "  <resource id=\"\(Self.skill(skill)).lab\" title=\"Lab \(skill)\" kind=\"lab\" low=\"1\" "
          + "likely=\"2\" high=\"4\" hours-source=\"estimate\" checked=\"2026-11-01\">",
        "    <description>A lab on skill \(skill).</description>", "    <task>Do it.</task>",
        "    <start url=\"https://example.org/labs/\(skill)\"/>",
        "    <raises skill=\"\(Self.skill(skill))\" from=\"2\" to=\"3\"/>", "  </resource>",
      ]
    }
    return Self.document(lines + ["</resources>"])
  }
}
