extension SequenceTimetable {
  /// How often a topic is taken up: the weeks in which it is learned and was not in the learning week before.
  ///
  /// 0 where the number of topics in a week has no limit, since then no topics are kept.
  var runCount: Int {
    guard topicWords > 0 else { return 0 }
    var count = 0
    var former = -1
    for week in learningWeeks {
      let start = topicStart + week * topicWords
      guard state[start] > 0 else { continue }
      for word in 1..<topicWords {
        let known = former < 0 ? 0 : state[topicStart + former * topicWords + word]
        count += (state[start + word] & ~known).nonzeroBitCount
      }
      former = week
    }
    return count
  }
}
