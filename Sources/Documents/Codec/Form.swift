import Wording
import XML

/// What an element says of a value: the one description from which reading, writing and the words of a fault come.
///
/// The fields stand in the order of the document and of the arguments of what makes the value, so that each is
/// written once:
///
///     Form(
///       Session.init(activity:quarters:part:parts:day:minute:), .attribute("activity", \.activity, .id),
///       .attribute("hours", \.quarters, .hours("activity-hours")), …, .optional("day", \.day, .day), …)
///
/// Of a value without stored properties to name, such as a tuple, a getter says `{ @Sendable in $0.0 }`: within a pack the
/// compiler does not find that by itself.
///
/// The schema judges a document before; what it let pass and a form does not know is a ``Misreading``, never a value
/// made up.
struct Form<Root>: Sendable {
  /// Reads an element.
  let read: @Sendable (Element) throws(Misreading) -> Root
  /// Writes a value into an element, after what is there.
  let write: @Sendable (Root, inout Element) -> Void
  /// The types of what it reads and writes, in an element of a name.
  let places: @Sendable (String) -> [FormPlace]

  /// Describes an element by its fields.
  ///
  /// - Parameters:
  ///   - make: Makes the value of what the fields read.
  ///   - field: What the element says, in the order of the document.
  init<each Value>(
    _ make: @escaping @Sendable (repeat each Value) throws(Misreading) -> Root,
    _ field: repeat Field<Root, each Value>
  ) {
    let fields = (repeat each field)
    read = { (element) throws(Misreading) -> Root in
      do throws(Misreading) {
        return try make(repeat try (each fields).read(element))
      } catch {
        throw error.located(at: element)
      }
    }
    write = { root, element in repeat (each fields).write(root, &element) }
    places = { name in
      var places: [FormPlace] = []
      for field in repeat each fields { places += field.places(name) }
      return places
    }
  }

  /// Describes an element of which an attribute says what else there is.
  ///
  /// - Parameters:
  ///   - attribute: The attribute; it stands before all others.
  ///   - type: The name of its type in the schema.
  ///   - cases: What there is, by the value of the attribute; each value has a case.
  init(by attribute: String, _ type: String, _ cases: [FormCase<Root>]) {
    read = { (element) throws(Misreading) -> Root in
      guard let key = element[attribute]?.plain else {
        throw Misreading(missing: attribute, in: element, type: type)
      }
      guard let found = cases.first(where: { $0.key == key }) else {
        throw Misreading(key, of: attribute, in: element, type: type)
      }
      return try found.read(element)
    }
    write = { root, element in
      for entry in cases where entry.write(root, &element) {
        element.attributes.insert(.init(attribute, entry.key), at: 0)
        return
      }
    }
    places = { name in
      [FormPlace(element: name, attribute: attribute, type: type)] + cases.flatMap { $0.places(name) }
    }
  }

  /// Describes an element of which the first attribute that is there says what it holds.
  ///
  /// - Parameter cases: What there is, by the name of the attribute; one with an empty name is for none of them.
  init(byFirst cases: [FormCase<Root>]) {
    read = { (element) throws(Misreading) -> Root in
      for entry in cases where entry.key.isEmpty || element[entry.key] != nil {
        return try entry.read(element)
      }
      let names = cases.map(\.key)
      throw Misreading(
        missing: names.dropLast().joined(separator: ", ") + worded(" or ") + (names.last ?? ""), in: element)
    }
    write = { root, element in
      for entry in cases where entry.write(root, &element) { return }
    }
    places = { name in cases.flatMap { $0.places(name) } }
  }

  /// Describes an element of which the one child element says what it holds.
  init(byChild cases: [FormCase<Root>]) {
    read = { (element) throws(Misreading) -> Root in
      for entry in cases {
        if let child = element.first(entry.key) { return try entry.read(child) }
      }
      throw Misreading(missing: cases.map { "<\($0.key)>" }.joined(separator: worded(" or ")), in: element)
    }
    write = { root, element in
      if let child = cases.lazy.compactMap({ $0.element(root) }).first {
        element.children.append(.element(child))
      }
    }
    places = { _ in cases.flatMap { $0.places($0.key) } }
  }

  /// A value as an element.
  func element(_ root: Root, named name: String) -> Element {
    var element = Element(name)
    element.attributes.reserveCapacity(6)
    write(root, &element)
    return element
  }
}

/// One of several things that an element can hold, by a key: a value, the name of an attribute or of an element.
struct FormCase<Root>: Sendable {
  /// The key.
  let key: String
  /// Reads an element of this case.
  let read: @Sendable (Element) throws(Misreading) -> Root
  /// Writes a value into an element; false where it is another case.
  let write: @Sendable (Root, inout Element) -> Bool
  /// The types of what it reads and writes, in an element of a name.
  let places: @Sendable (String) -> [FormPlace]

  /// Describes a case.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - payload: What a value of the case holds; `nil` for another case.
  ///   - make: Makes the value.
  ///   - field: What the element says.
  init<Payload, each Value>(
    _ key: String, _ payload: @escaping @Sendable (Root) -> Payload?,
    _ make: @escaping @Sendable (repeat each Value) throws(Misreading) -> Root,
    _ field: repeat Field<Payload, each Value>
  ) {
    let fields = (repeat each field)
    self.key = key
    read = { (element) throws(Misreading) -> Root in
      do throws(Misreading) {
        return try make(repeat try (each fields).read(element))
      } catch {
        throw error.located(at: element)
      }
    }
    write = { root, element in
      guard let payload = payload(root) else { return false }
      repeat (each fields).write(payload, &element)
      return true
    }
    places = { name in
      var places: [FormPlace] = []
      for field in repeat each fields { places += field.places(name) }
      return places
    }
  }

  /// A value as the element of the case's name; `nil` where it is another case.
  func element(_ root: Root) -> Element? {
    var element = Element(key)
    return write(root, &element) ? element : nil
  }
}

extension FormCase where Root: Equatable & Sendable {
  /// A case that holds nothing.
  init(_ key: String, _ value: Root) {
    self.init(key, { $0 == value ? () : nil }, { () throws(Misreading) -> Root in value })
  }
}

extension Form where Root == String {
  /// An element that holds nothing but text on one line.
  static func text(_ type: String) -> Self {
    Self({ (text: String) throws(Misreading) -> String in text }, .content(.line(type)))
  }
}

extension Misreading {
  /// The same with the line of an element, where none is known.
  fileprivate func located(at element: Element) -> Misreading {
    guard line == nil else { return self }
    var located = self
    located.line = element.line
    return located
  }
}
