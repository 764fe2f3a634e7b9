import Foundation
import Testing

/// The pages of a sample run, opened in a real browser.
@Suite(.enabled(if: Browser.isWanted, "no Chromium is installed")) struct PagesInBrowserTests {
  @Test(arguments: ["learner.html", "manager.html", "mentor.html"], [360, 1280])
  func `a page asks for nothing, reports nothing and fits its window`(name: String, width: Int) throws {
    let sample = try SampleRun.shared.get()
    for isDark in [false, true] {
      try Browser.withPage(width: width, isDark: isDark) { page in
        try page.open(sample.path(name))
        #expect(page.problems == [])
        #expect(page.requests == [URL(fileURLWithPath: sample.path(name)).absoluteString])
        #expect(try page.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true)
        let paper = try page.evaluate("getComputedStyle(document.body).backgroundColor") as? String
        #expect(paper == (isDark ? "rgb(17, 22, 27)" : "rgb(250, 248, 244)"))
      }
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
