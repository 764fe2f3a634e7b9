/// How often topics are taken up, and how many topics there are.
struct TopicRuns: Sendable, Hashable {
  /// The weeks in which a topic is learned and was not in the learning week before, of all topics.
  var count = 0
  /// The topics that are learned.
  var topics = 0

  /// How often a topic may be taken up, in the mean.
  private static let most = 2

  /// By how much there are too many.
  var excess: Int { max(0, count - Self.most * topics) }
}

extension SequenceTimetable {
  /// The runs of the sequence placed last; none where the number of topics in a week has no limit, since then no
  /// topics are kept.
  var runs: TopicRuns {
    guard topicWords > 0 else { return TopicRuns() }
    var runs = TopicRuns()
    for word in 1..<topicWords {
      var (former, all): (Int32, Int32) = (0, 0)
      for week in learningWeeks where state[topicStart + week * topicWords] > 0 {
        let learned = state[topicStart + week * topicWords + word]
        runs.count += (learned & ~former).nonzeroBitCount
        all |= learned
        former = learned
      }
      runs.topics += all.nonzeroBitCount
    }
    return runs
  }
}

extension Timetable {
  /// The runs of all that is placed.
  var runs: TopicRuns {
    var topicsInWeek = [Set<Int>](repeating: [], count: horizon.weekCount)
    for session in sessions { topicsInWeek[session.week].insert(graph.topic[session.activity]) }
    var (runs, former) = (TopicRuns(), Set<Int>())
    for topics in topicsInWeek where !topics.isEmpty {
      runs.count += topics.subtracting(former).count
      former = topics
    }
    runs.topics = Set(topicsInWeek.joined()).count
    return runs
  }
}
