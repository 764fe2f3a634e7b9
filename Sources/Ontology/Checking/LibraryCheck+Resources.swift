import Wording
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
              raise.place,
              worded("'\(resource.id)' raises '\(raise.skill)' from \(raise.from) to \(raise.to)"),
              worded("the level afterwards has to be the higher one")))
        }
        if !seen.insert(raise.skill).inserted {
          found.append(
            fault(
              raise.place, worded("'\(resource.id)' raises '\(raise.skill)' twice"),
              worded("write one step from the lowest level to the highest")))
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
          resource.place, worded("the practice exam '\(resource.id)' does not say which exam it practises"),
          worded("add exam=\"…\""))
      }
      guard resource.raises.isEmpty else { return nil }
      return fault(resource.place, worded("'\(resource.id)' raises no skill"), worded("add <raises …>"))
    }
  }

  func handsOnResourcesHaveTasks() -> [Diagnostic] {
    library.resources.filter { $0.kind.isHandsOn && $0.task == nil }.map {
      fault(
        $0.place, worded("the \($0.kind.rawValue) '\($0.id)' does not say what to build"),
        worded("add <task>"))
    }
  }

  func requestsAreOfPaidWork() -> [Diagnostic] {
    library.resources.flatMap { resource -> [Diagnostic] in
      var found: [Diagnostic] = []
      if !resource.requests.isEmpty, !resource.kind.isHandsOn || resource.cost != "credits" {
        found.append(
          fault(
            resource.place,
            worded("'\(resource.id)' has requests, but is no lab or project that costs credits"),
            worded("remove requests=\"…\", or say cost=\"credits\"")))
      }
      if Set(resource.requests).count < resource.requests.count {
        found.append(
          fault(
            resource.place, worded("'\(resource.id)' names a request twice"), worded("name each once")))
      }
      return found
    }
  }

  func resourcesStateHonestHours() -> [Diagnostic] {
    library.resources.filter {
      !($0.duration.low <= $0.duration.likely && $0.duration.likely <= $0.duration.high)
    }.map {
      fault(
        $0.place, worded("the hours of '\($0.id)' are not in order"), worded("low, likely and high must rise")
      )
    }
  }
}

extension Library {
  /// Advice for each lab and project that leads to level 2 or 3 and does not say where it begins.
  ///
  /// What leads to level 4 begins with the learner's own systems and teams.
  ///
  /// - Complexity: O(resources).
  public func labsWithoutStart() -> [Diagnostic] {
    resources.filter { resource in
      resource.kind.isHandsOn && !resource.hasStart && resource.raises.contains { (2...3).contains($0.to) }
    }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        worded("the \($0.kind.rawValue) '\($0.id)' does not say where it begins"),
        suggestion: worded("add <start> with an address or a <starter> of a few lines"))
    }
  }

  /// Advice for each resource that shares its address with another one and does not name its part of the page.
  ///
  /// - Complexity: O(resources).
  public func pagesReadTwice() -> [Diagnostic] {
    let shared = Dictionary(grouping: resources.filter { $0.url != nil }, by: { $0.url ?? "" })
    return resources.compactMap { resource in
      guard let url = resource.url, resource.part == nil,
        let other = shared[url]?.first(where: { $0.id != resource.id })
      else { return nil }
      return Diagnostic(
        .warning, file: resource.place.file, line: resource.place.line,
        worded("'\(resource.id)' has the address of '\(other.id)' and does not name its part of the page"),
        suggestion: worded("make them one resource, or add part=\"…\""))
    }
  }

  /// A warning for each resource that was last checked more than 365 days before a day.
  public func staleResources(on day: Day) -> [Diagnostic] {
    resources.filter { $0.isStale(on: day) }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        worded("the resource '\($0.id)' was last checked on \($0.checked)"),
        suggestion: worded("look at it and set checked=\"\(day)\""))
    }
  }
}
