/// Many short lists of indices in one array, so that walking through a list touches memory once.
///
/// The layout is that of a compressed sparse row matrix: list `i` is `items[starts[i]..<starts[i + 1]]`.
struct IndexLists: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var items: [Int] = []

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// Creates the lists in the order given.
  init(_ lists: some Sequence<[Int]>) {
    for list in lists {
      items += list
      starts.append(items.count)
    }
  }

  /// The positions in `items` of the list `index`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The list `index`.
  subscript(index: Int) -> ArraySlice<Int> { items[range(index)] }

  /// For each of `count` items those of the given lists that contain it, in the order of these.
  func inverted(among lists: some Sequence<Int>, count: Int) -> IndexLists {
    var containing = [[Int]](repeating: [], count: count)
    for list in lists {
      for item in self[list] { containing[item].append(list) }
    }
    return IndexLists(containing)
  }
}
