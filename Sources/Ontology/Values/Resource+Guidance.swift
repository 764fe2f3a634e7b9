extension Resource {
  /// How something hands-on is begun, what it costs, how it is cleared away, and by what one judges it alone.
  ///
  /// Everything is optional; what a library does not say is `nil` or empty.
  public struct Guidance: Sendable, Hashable {
    /// Where it begins.
    public var start: Start?
    /// What it costs at the provider of the services; `nil` where nobody has said.
    public var money: Money?
    /// What has to be deleted afterwards, and in which order.
    public var cleanUp: String?
    /// What is there at the end that could be shown to somebody.
    public var handIn: String?
    /// What a good result says, to compare one's own with; `nil` where a rubric says it or nothing does.
    public var modelAnswer: String?
    /// What a good result fulfils, a sentence each that is true of it or not; empty where a model answer says it.
    public var rubric: [String] = []
    /// What to do instead of the part that needs another person.
    public var alone: String?

    /// Creates guidance that says nothing.
    public init() {}

    /// Whether nothing is said.
    public var isEmpty: Bool { self == Guidance() }
  }

  /// Where a lab begins: at an address, or with a few lines that stand in the library.
  public struct Start: Sendable, Hashable {
    /// The address of a notebook, a folder or a page.
    public var url: String?
    /// What is found at the address.
    public var title: String?
    /// Which part of it to use, and what has changed since it was written.
    public var note: String?
    /// Lines to begin with.
    public var starter: Starter?
    /// What the work is done on.
    public var data: [DataSet] = []
    /// Commands to type first, a line each.
    public var commands: [String] = []

    /// Creates a start that says nothing.
    public init() {}
  }

  /// A few lines of code or data to begin with.
  public struct Starter: Sendable, Hashable {
    /// The name of the file to put them in.
    public var file: String
    /// The lines, without their ends.
    public var lines: [String]

    /// Creates a starter.
    public init(file: String, lines: [String]) {
      self.file = file
      self.lines = lines
    }
  }

  /// What a lab works on.
  public struct DataSet: Sendable, Hashable {
    /// Its name, such as that of a public table.
    public var name: String
    /// Where it is found, if its name does not say it.
    public var url: String?

    /// Creates a data set.
    public init(name: String, url: String? = nil) {
      self.name = name
      self.url = url
    }
  }

  /// What something costs in money, in hundredths of a currency's unit.
  public struct Money: Sendable, Hashable {
    /// What a careful person pays.
    public var low: Int
    /// What is counted with.
    public var likely: Int
    /// What somebody pays who lets things run longer than needed.
    public var high: Int
    /// The code of the currency by ISO 4217, such as `USD`.
    public var currency: String
    /// The day of the prices.
    public var prices: Day
    /// What is paid for, if it is said.
    public var reason: String?

    /// Creates an amount.
    ///
    /// - Parameters:
    ///   - low: What a careful person pays, in hundredths.
    ///   - likely: What is counted with, in hundredths.
    ///   - high: What somebody pays who lets things run, in hundredths.
    ///   - currency: The code of the currency.
    ///   - prices: The day of the prices.
    ///   - reason: What is paid for.
    public init(low: Int, likely: Int, high: Int, currency: String, prices: Day, reason: String? = nil) {
      self.low = low
      self.likely = likely
      self.high = high
      self.currency = currency
      self.prices = prices
      self.reason = reason
    }
  }

  /// Whether a person finds where to begin: at an address of its own or of its start, or with a starter.
  public var hasStart: Bool { url != nil || guidance.start != nil }
}
