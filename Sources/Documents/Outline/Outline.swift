/// A plan as people read it from beginning to end, before it is written as Markdown or as text.
struct Outline {
  /// A line with something that leads it.
  struct Line {
    /// What it is about, such as the name of an activity; empty for none.
    var lead = ""
    /// Where that can be found; `nil` for nowhere.
    var link: String?
    /// What is said about it.
    var text: String
    /// Lines of code or data that belong to it.
    var code: [Substring] = []
  }

  /// An entry of a list.
  struct Item {
    /// What it says.
    var line: Line
    /// What else there is to say, a line each.
    var details: [Line] = []
  }

  /// Something to do.
  struct Task {
    /// What it is.
    var item: Item
    /// Whether it is done.
    var isDone: Bool
    /// The number by which it is entered; empty for what has none.
    var number = ""
  }

  /// Rows of values under the names of their columns; the first column names the row.
  struct Table {
    var columns: [String]
    var rows: [[String]]
  }

  /// A piece of the outline.
  enum Block {
    /// A heading, 1 for the document's own, 2 for a part, 3 for a part of that.
    case heading(Int, String)
    case paragraph(String)
    case list([Item])
    case tasks([Task])
    case table(Table)
  }

  /// The pieces in the order in which they are read.
  private(set) var blocks: [Block] = []

  /// Adds a heading.
  mutating func add(heading level: Int, _ text: String) { blocks.append(.heading(level, text)) }

  /// Adds a paragraph of sentences; nothing for an empty one.
  mutating func add(_ sentences: String...) {
    let text = sentences.filter { !$0.isEmpty }.joined(separator: " ")
    if !text.isEmpty { blocks.append(.paragraph(text)) }
  }

  /// Adds a list; nothing for an empty one.
  mutating func add(list items: [Item]) {
    if !items.isEmpty { blocks.append(.list(items)) }
  }

  /// Adds a list of texts.
  mutating func add(list texts: [String]) { add(list: texts.map { Item(line: Line(text: $0)) }) }

  /// Adds tasks; nothing for none.
  mutating func add(tasks: [Task]) {
    if !tasks.isEmpty { blocks.append(.tasks(tasks)) }
  }

  /// Adds a table; nothing for one without rows.
  mutating func add(table columns: [String], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table(Table(columns: columns, rows: rows))) }
  }
}
