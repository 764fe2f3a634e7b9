import XML

/// A readiness as a bar with its 90 % interval; the numbers stand beside it, so that nobody has to see it.
struct RangeBar {
  let mean, low, high: Double

  var element: Element {
    tag("svg", ["class": "range", "aria-hidden": "true", "focusable": "false"]) {
      box("track", width: 1)
      box("bar", width: mean)
      tag("line", ["class": "whisker", "x1": share(low), "x2": share(high), "y1": "7", "y2": "7"])
    }
  }

  private func box(_ style: String, width: Double) -> Element {
    tag("rect", ["class": style, "x": "0", "y": "1", "width": share(width), "height": "12"])
  }

  private func share(_ value: Double) -> String { "\(Int((min(1, max(0, value)) * 100).rounded()))%" }
}
