import XML

/// The hours at the left of a chart: round numbers, and a line for each.
struct HoursAxis {
  private let step: Int
  private let greatest: Int
  /// Pixels of a quarter-hour.
  let scale: Double

  /// An axis that holds so many quarter-hours within so many pixels.
  init(most: Int, height: Double) {
    let most = max(1, most)
    let steps = [1, 2, 4, 8, 16, 20, 40, 80, 160, 400, 800]
    let step = steps.first { most <= $0 * 4 } ?? (most + 3) / 4
    self.step = step
    greatest = (most + step - 1) / step * step
    scale = height / Double(greatest)
  }

  /// The lines and their numbers above a base line.
  func elements(base: Double) -> [Element] {
    stride(from: 0, through: greatest, by: step).flatMap { quarters in
      let y = base - Double(quarters) * scale
      return [
        Drawing.line(quarters == 0 ? "axis" : "grid", x1: "0", y1: y, x2: "100%", y2: y),
        Drawing.axisNumber(Words.hours(quarters), y: y),
      ]
    }
  }
}
