import XML

/// A table; the first cell of a row names it.
///
/// On a phone each row stands as a block with the names of the columns beside their cells. Browsers forget then that it is
/// a table, so everything in it says what it is.
struct Table {
  private let id: String
  private let caption: String
  private let heads: [String]
  private let rows: [[Markup]]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - id: What it is called on the page.
  ///   - caption: What it shows.
  ///   - heads: The names of the columns.
  ///   - rows: The cells of each row.
  init(_ id: String, _ caption: String, _ heads: [String], _ rows: [[Markup]]) {
    self.id = id
    self.caption = caption
    self.heads = heads
    self.rows = rows
  }

  var element: Element {
    tag("div", ["class": "scroll", "role": "region", "aria-labelledby": id, "tabindex": "0"]) {
      tag("table", ["class": "stack", "role": "table"]) {
        tag("caption", ["id": id]) { tag("span", ["class": "caption"]) { caption } }
        tag("thead", ["role": "rowgroup"]) {
          tag("tr", ["role": "row"]) {
            for head in heads { tag("th", ["scope": "col", "role": "columnheader"]) { head } }
          }
        }
        tag("tbody", ["role": "rowgroup"]) {
          for row in rows {
            tag("tr", ["role": "row"]) {
              tag("th", ["scope": "row", "role": "rowheader"]) { row.first ?? [] }
              for (head, cell) in zip(heads, row).dropFirst() {
                tag("td", ["role": "cell", "data-label": cell.isEmpty ? nil : head]) { tag("div") { cell } }
              }
            }
          }
        }
      }
    }
  }
}
