import Foundation
import Testing

/// The pages of `readiness serve` in a real browser, with and without scripts.
@Suite(.browsing, .enabled(if: Browser.isWanted, "no Chromium is installed"))
struct ServedPagesInBrowserTests {
  /// Goes through the questions by clicks or keys.
  private func answer(_ page: BrowserPage, byKeys: Bool, count: Int) throws {
    for index in 0..<count {
      let isSeveral =
        try page.evaluate("document.querySelectorAll('input[type=checkbox]').length > 0") as? Bool
      if byKeys {
        // The last key is "I am not sure" where several are to be chosen, which one key cannot do.
        let last = "document.querySelectorAll('input[data-key]').length"
        let key = isSeveral == true ? try page.evaluate("String(\(last))") as? String ?? "1" : "1"
        try page.press(key)
      } else {
        try page.click(isSeveral == true || index.isMultiple(of: 3) ? "input[value='?']" : "#answer")
      }
      #expect(try page.evaluate("document.querySelectorAll('input:checked').length") as? Int == 1)
      try page.load { try page.click("form[action^='/questions/of'] button") }
    }
  }

  @Test(arguments: [(360, false), (1280, true)])
  func `a person answers, sees where they stand, makes a plan and ticks a session off`(
    width: Int, isDark: Bool
  ) throws {
    let program = try Program()
    let serving = try ServingProgram(program, comesIn: false)
    try Browser.withPage(width: width, isDark: isDark) { page in
      func fits(_ name: String) throws {
        #expect(page.problems == [], "\(name)")
        #expect(try page.brokenRules() == [], "\(name)")
        #expect(
          try page.evaluate("document.documentElement.scrollWidth <= Math.round(visualViewport.width)")
            as? Bool
            == true, "\(name)")
        let small =
          try page.evaluate(
            """
            [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')].filter(e => {
              const r = e.getBoundingClientRect(); const inText = e.closest('p, li, td, th, dd, .choice');
              return r.width > 0 && !inText && r.height < 24;
            }).map(e => e.outerHTML.slice(0, 80)).join()
            """) as? String
        #expect(small == "", "\(name)")
      }
      // The first page leads on at once, also in the middle of being looked at.
      try? page.visit(serving.address)
      Thread.sleep(forTimeInterval: 0.5)
      try page.visit("http://127.0.0.1:\(serving.port)/")
      #expect(try page.text("h1") == "What there is to do")
      try fits("tasks")
      try page.load { try page.click("a[href='/you']") }
      try fits("you")
      try page.click("#role")
      try page.load { try page.click("form[action='/you'] button") }
      try page.load { try page.click("a[href='/questions'].tab, .tasks a[href='/questions']") }
      try page.load { try page.click("a[href='/questions/next']") }
      try fits("question")
      try answer(page, byKeys: width > 600, count: 8)
      try page.visit("http://127.0.0.1:\(serving.port)/standing")
      try fits("standing")
      try page.visit("http://127.0.0.1:\(serving.port)/settings")
      try fits("settings")
      try page.type("6", into: "#hours")
      try page.evaluate("document.querySelector('#exam').value = '2027-01-18'")
      try page.load { try page.click("form[action='/settings/preview'] button") }
      try fits("preview")
      try page.load { try page.click("form[action='/settings'] button") }
      let heading = try page.text("h1")
      let main = try page.text("main") ?? ""
      #expect(heading?.hasPrefix("Today") == true, "\(main)")
      try fits("today")
      try page.visit("http://127.0.0.1:\(serving.port)/week/1")
      try fits("week")
      try page.load { try page.click("form[action='/progress'] button[value=done]") }
      #expect(try page.text("[role=status]")?.hasSuffix("done.") == true)
      // A wish is seen with what it costs before it is written, and taken back.
      try page.visit("http://127.0.0.1:\(serving.port)/wishes")
      try fits("wishes")
      try page.evaluate("document.querySelector('#first').selectedIndex = 1")
      try page.load { try page.click("form:has(#first) button") }
      try fits("preview of a wish")
      #expect(try page.text("main")?.contains("What it costs") == true)
      try page.load { try page.click("form[action='/wishes'] button") }
      #expect(try page.text("[role=status]")?.hasPrefix("Written") == true)
      try fits("a wish")
      #expect(program.text("plan.xml").contains("<wish "))
      try page.load { try page.click("form[action='/undo'] button") }
      #expect(!program.text("plan.xml").contains("<wish ") && program.text("plan.xml").contains("<record "))
      for place in [
        "plan", "plan/settings", "wishes/own", "history", "replan", "practice", "share", "share/manager",
        "evidence", "questions/check",
      ] {
        try page.visit("http://127.0.0.1:\(serving.port)/\(place)")
        try fits(place)
      }
    }
    #expect(program.text("plan.xml").contains("<record "))
    #expect(serving.end() == 0)
  }
}
