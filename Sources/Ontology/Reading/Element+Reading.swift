import XML

/// Reads attributes that a schema has already checked; what is missing all the same reads as its neutral value.
extension Element {
  func string(_ attribute: String) -> String { self[attribute]?.folded ?? "" }

  func integer(_ attribute: String, default value: Int = 0) -> Int { self[attribute].flatMap { Int($0.folded) } ?? value }

  func number(_ attribute: String, default value: Double = 0) -> Double {
    self[attribute].flatMap { Double($0.folded) } ?? value
  }

  func flag(_ attribute: String) -> Bool {
    let value = string(attribute)
    return value == "true" || value == "1"
  }

  func day(_ attribute: String) -> Day? { self[attribute].flatMap { Day($0.folded) } }

  func place(in file: String) -> Place { Place(file: file, line: line) }

  func codes(in file: String) -> [ClassificationCode] {
    elements(named: "code").map {
      ClassificationCode(
        scheme: $0.string("scheme"), value: $0.string("value"), match: $0.string("match"), place: $0.place(in: file))
    }
  }
}
