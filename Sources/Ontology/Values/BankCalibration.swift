/// What people's answers say of the items of one exam: an overlay for a library.
///
/// ``Library/read(_:over:schemas:by:deferral:)`` applies it to the items that have not changed since.
public struct BankCalibration: Sendable, Hashable {
  /// How people answer, beyond what they know.
  public struct Population: Sendable, Hashable {
    /// By how much people overestimate themselves on average, in levels.
    public var overclaimingMean: Double
    /// The standard error of that.
    public var overclaimingError: Double
    /// How much people differ in it, as a standard deviation in levels; positive.
    public var overclaimingSpread: Double
    /// The share of answers given without reading, 0 to 0.95.
    public var lapse: Double

    /// Creates a population.
    public init(
      overclaimingMean: Double, overclaimingError: Double, overclaimingSpread: Double, lapse: Double
    ) {
      self.overclaimingMean = overclaimingMean
      self.overclaimingError = overclaimingError
      self.overclaimingSpread = overclaimingSpread
      self.lapse = lapse
    }
  }

  /// The parameters of a calibrated item.
  public struct Parameters: Sendable, Hashable {
    /// The thresholds in levels: one of a check item, three of a can-do item.
    public var thresholds: [Double]
    /// Their standard error, in levels.
    public var error: Double
    /// The discrimination, per level.
    public var discrimination: Double
    /// Its standard error.
    public var discriminationError: Double
    /// The chance to guess a check item right, and its standard error; `nil` for a can-do item.
    public var guessing: Double?
    public var guessingError: Double?

    /// Creates parameters.
    public init(
      thresholds: [Double], error: Double, discrimination: Double, discriminationError: Double,
      guessing: Double? = nil, guessingError: Double? = nil
    ) {
      self.thresholds = thresholds
      self.error = error
      self.discrimination = discrimination
      self.discriminationError = discriminationError
      self.guessing = guessing
      self.guessingError = guessingError
    }
  }

  /// What is known of one item.
  public struct Entry: Sendable, Hashable {
    /// The item.
    public var item: Item.ID
    /// The content that people were asked; see ``Item/contentMark``.
    public var contentMark: String
    /// The number of answers.
    public var answers: Int
    /// The parameters; `nil` for an item that too few people answered.
    public var parameters: Parameters?
    /// Where it is written.
    public var place: Place

    /// Creates an entry.
    public init(
      item: Item.ID, contentMark: String, answers: Int, parameters: Parameters?,
      place: Place = Place(file: "", line: 0)
    ) {
      self.item = item
      self.contentMark = contentMark
      self.answers = answers
      self.parameters = parameters
      self.place = place
    }
  }

  /// The exam whose items they are.
  public var exam: Exam.ID
  /// The edition of its outline.
  public var edition: Day
  /// The day of the calibration.
  public var day: Day
  /// The number of people, and of their answers.
  public var people: Int
  public var answers: Int
  /// How people answer.
  public var population: Population
  /// The items that somebody answered.
  public var entries: [Entry]
  /// Where it is written.
  public var place: Place

  /// Creates a calibration.
  public init(
    exam: Exam.ID, edition: Day, day: Day, people: Int, answers: Int, population: Population,
    entries: [Entry],
    place: Place = Place(file: "", line: 0)
  ) {
    self.exam = exam
    self.edition = edition
    self.day = day
    self.people = people
    self.answers = answers
    self.population = population
    self.entries = entries
    self.place = place
  }
}
