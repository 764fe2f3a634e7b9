extension StudyProblem {
  /// The same problem with more time in every week that has any.
  ///
  /// Holidays stay holidays, and weeks without learning stay without.
  ///
  /// - Parameter quarters: what is added to the capacity and to the learning limit, at least 0.
  public func addingToEachWeek(quarters: Int) -> StudyProblem {
    var result = self
    for week in weeks.indices where weeks[week].capacity > 0 {
      result.weeks[week].capacity += quarters
      if weeks[week].learningLimit > 0 { result.weeks[week].learningLimit += quarters }
    }
    return result
  }

  /// The same problem with the exam later: typical weeks inserted before the last week.
  ///
  /// A practice exam whose window ends with the horizon moves along, so that it stays close to the exam.
  public func insertingBeforeLastWeek(_ count: Int, of template: Week) -> StudyProblem {
    var result = self
    result.weeks.insert(contentsOf: repeatElement(template, count: count), at: max(0, weeks.count - 1))
    for index in sittings.indices where sittings[index].latest >= weeks.count - 1 {
      result.sittings[index].earliest += count
      result.sittings[index].latest += count
    }
    return result
  }

  /// The same problem with the exam at the end of the week `count - 1`, at the given pace.
  ///
  /// More weeks than the pace knows: typical ones are inserted before its last one. Fewer: the weeks after
  /// are cut off, and the new last week becomes as light as the old one was. Practice exams whose window ends
  /// with the horizon stay at its end; the windows of others keep their place, in a shorter horizon in
  /// proportion.
  public func ending(after count: Int, pace: Pace) -> StudyProblem {
    var result = self
    result.weeks = pace.weeks
    if count >= pace.weeks.count {
      let inserted = repeatElement(pace.template, count: count - pace.weeks.count)
      result.weeks.insert(contentsOf: inserted, at: max(0, pace.weeks.count - 1))
    } else {
      result.weeks.removeLast(pace.weeks.count - count)
      if let oldLast = pace.weeks.last, oldLast.capacity > 0, count > 0 {
        let lightest = result.weeks[count - 1].capacity * oldLast.learningLimit / oldLast.capacity
        result.weeks[count - 1].learningLimit = min(result.weeks[count - 1].learningLimit, lightest)
      }
    }
    result.lastOpening = lastOpening.map { $0 * min(count, weeks.count) / max(1, weeks.count) }
    for index in sittings.indices {
      var (earliest, latest) = (sittings[index].earliest, sittings[index].latest)
      if latest >= weeks.count - 1 {
        earliest += count - weeks.count
        latest += count - weeks.count
      } else if count < weeks.count {
        earliest = earliest * count / weeks.count
        latest = latest * count / weeks.count
      }
      result.sittings[index].earliest = max(0, min(earliest, count - 1))
      result.sittings[index].latest = max(0, min(latest, count - 1))
    }
    return result
  }
}
