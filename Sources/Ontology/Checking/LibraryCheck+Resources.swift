public import XML

extension LibraryCheck {
  func filesBelongToKnownAreas() -> [Diagnostic] {
    origins.areaUses.compactMap { unknown($0.area, at: $0.place) }
  }

  func resourcesNameKnownSkills() -> [Diagnostic] {
    library.resources.flatMap { resource in
      resource.raises.compactMap { unknown($0.skill, at: $0.place) }
        + resource.requires.compactMap { unknown($0.skill, at: $0.place) }
    }
  }

  func resourcesNameKnownExams() -> [Diagnostic] {
    library.resources.compactMap { resource in
      resource.exam.flatMap { unknown($0, at: resource.place) }
    }
  }

  func raisesLeadUpwards() -> [Diagnostic] {
    library.resources.flatMap { resource -> [Diagnostic] in
      var seen: Set<Skill.ID> = []
      return resource.raises.flatMap { raise -> [Diagnostic] in
        var found: [Diagnostic] = []
        if raise.from >= raise.to {
          found.append(
            fault(
              raise.place, "'\(resource.id)' raises '\(raise.skill)' from \(raise.from) to \(raise.to)",
              "the level afterwards has to be the higher one"))
        }
        if !seen.insert(raise.skill).inserted {
          found.append(
            fault(
              raise.place, "'\(resource.id)' raises '\(raise.skill)' twice",
              "write one step from the lowest level to the highest"))
        }
        return found
      }
    }
  }

  func resourcesLeadSomewhere() -> [Diagnostic] {
    library.resources.compactMap { resource in
      if resource.kind == .practiceExam {
        guard resource.exam == nil else { return nil }
        return fault(
          resource.place, "the practice exam '\(resource.id)' does not say which exam it practises",
          "add exam=\"…\"")
      }
      guard resource.raises.isEmpty else { return nil }
      return fault(resource.place, "'\(resource.id)' raises no skill", "add <raises …>")
    }
  }

  func handsOnResourcesHaveTasks() -> [Diagnostic] {
    library.resources.filter { $0.kind.isHandsOn && $0.task == nil }.map {
      fault($0.place, "the \($0.kind.rawValue) '\($0.id)' does not say what to build", "add <task>")
    }
  }

  func resourcesStateHonestHours() -> [Diagnostic] {
    library.resources.filter {
      !($0.duration.low <= $0.duration.likely && $0.duration.likely <= $0.duration.high)
    }.map {
      fault($0.place, "the hours of '\($0.id)' are not in order", "low, likely and high must rise")
    }
  }
}

extension Library {
  /// A warning for each resource that was last checked more than 365 days before a day.
  public func staleResources(on day: Day) -> [Diagnostic] {
    resources.filter { $0.isStale(on: day) }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        "the resource '\($0.id)' was last checked on \($0.checked)",
        suggestion: "look at it and set checked=\"\(day)\"")
    }
  }
}
