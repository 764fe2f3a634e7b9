import XML

/// A table that can be moved sideways where it is wider than the screen; the first cell of a row names it.
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
      tag("table") {
        tag("caption", ["id": id]) { tag("span", ["class": "caption"]) { caption } }
        tag("thead") { tag("tr") { for head in heads { tag("th", ["scope": "col"]) { head } } } }
        tag("tbody") {
          for row in rows {
            tag("tr") {
              tag("th", ["scope": "row"]) { row.first ?? [] }
              for cell in row.dropFirst() { tag("td") { cell } }
            }
          }
        }
      }
    }
  }
}
