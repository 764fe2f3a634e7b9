import Foundation
import Testing

/// The pages of a sample run, opened in a real browser.
@Suite(.browsing, .enabled(if: Browser.isWanted, "no Chromium is installed"))
struct PagesInBrowserTests {
  @Test(arguments: ["learner.html", "manager.html", "mentor.html"], [360, 1280])
  func `a page asks for nothing, reports nothing and fits its window`(name: String, width: Int) throws {
    let sample = try SampleRun.shared.get()
    for isDark in [false, true] {
      try Browser.withPage(width: width, isDark: isDark) { page in
        try page.open(sample.path(name))
        #expect(page.problems == [])
        #expect(page.requests == [URL(fileURLWithPath: sample.path(name)).absoluteString])
        #expect(try page.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true)
        // Nor does what is folded make it wider, such as long lines of code.
        let unfolded =
          "document.querySelectorAll('details').forEach(e => e.open = true); document.documentElement"
        #expect(try page.evaluate("\(unfolded).scrollWidth <= innerWidth") as? Bool == true)
        let paper = try page.evaluate("getComputedStyle(document.body).backgroundColor") as? String
        #expect(paper == (isDark ? "rgb(17, 22, 27)" : "rgb(250, 248, 244)"))
      }
    }
  }

  @Test(arguments: [("learner.html", 12), ("mentor.html", 10), ("manager.html", 1)])
  func `a page of twelve weeks is short enough to be read, on a desk, on a phone and on paper`(
    name: String, sheets: Int
  ) throws {
    let sample = try SampleRun.shared.get()
    for (width, most) in [(1280, 8000), (390, 16_000)] {
      try Browser.withPage(width: width) { page in
        try page.open(sample.path(name))
        let height = try #require(try page.evaluate("document.documentElement.scrollHeight") as? Int)
        #expect(height <= most, "\(name) at \(width)")
        // What stands first is for now.
        let top =
          try page.evaluate(
            "document.querySelector('main > section').getBoundingClientRect().top") as? Double
        #expect(try #require(top) < (width == 1280 ? 700 : 1300), "\(name) at \(width)")
      }
    }
    try Browser.withPage { page in
      try page.open(sample.path(name))
      #expect(try page.sheetCount() <= sheets)
    }
  }

  @Test func `on paper a week is a list of its sessions, or stands there as it was opened`() throws {
    let sample = try SampleRun.shared.get()
    try Browser.withPage { page in
      try page.open(sample.path("learner.html"))
      try page.evaluate("document.querySelector('#week-3').open = true")
      let lists = "[...document.querySelectorAll('.paper')].filter(e => e.checkVisibility())"
      let steps = "[...document.querySelectorAll('#weeks .step')].filter(e => e.checkVisibility())"
      let folded = "[...document.querySelectorAll('.fold table, .more p')].filter(e => e.checkVisibility())"
      let opened = try #require(try page.evaluate("\(steps).length") as? Int)
      #expect(try page.evaluate("\(lists).length") as? Int == 0)
      try page.call("Emulation.setEmulatedMedia", ["media": "print"])
      try page.settle()
      // All weeks but this one, which stands at the top, and the one that is open.
      #expect(try page.evaluate("\(lists).length") as? Int == 10)
      #expect(opened > 2)
      #expect(try page.evaluate("\(steps).length") as? Int == opened)
      #expect(try page.evaluate("\(folded).length") as? Int == 0)
    }
  }

  @Test func `what a page does wrong is noticed`() throws {
    let program = try Program()
    try program.put(
      "bad.html",
      """
      <!DOCTYPE html><html lang="en"><head><title>Bad</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http:"></head>
      <body><script>alert(1)</script><img src="http://127.0.0.1:9/x.png" alt="x"></body></html>
      """)
    try Browser.withPage { page in
      try page.open(program.path("bad.html"))
      #expect(page.problems.contains { $0.contains("Content Security Policy") })
      #expect(page.requests.contains("http://127.0.0.1:9/x.png"))
    }
  }
}
