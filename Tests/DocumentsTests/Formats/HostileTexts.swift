/// Texts that could get out of their place in one format or another.
enum HostileTexts {
  static let all = [
    "=HYPERLINK(\"http://x.example\",\"click\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "=1+1",
    "\t=1", "\r=1",
    "a;=1+1", "a;\"=1", "  =1", "＝1", "\"quoted\", and 'so'", "one\ntwo\r\nthree", "a,b;c\td", "\"", "\"\"",
    ",",
    "| a | b |", "**bold** _it_ ~~gone~~", "`code` ```\nfence", "[link](javascript:alert(1))", "![x](y)",
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!-- c -->",
    "&lt;b&gt; &amp; &#60;",
    "# heading", "- item", "+ item", "1. item", "1) item", "> quote", "===", "---", "* * *", "    code",
    "- [x] done", "[^1]: note", "https://evil.example/ www.evil.example a@evil.example",
    "@everyone #12 a/b#3",
    "$x$ {{ site.x }} {% raw %}", "\\", "\\*", "ends in \\", "a\u{202E}b\u{202D}c", "\u{2066}x",
    "\u{0}\u{7}\u{1B}[31m",
    "e\u{301}\u{301}\u{301}", "مرحبا", "👩‍🔬", "\u{200B}\u{FEFF}", "\u{2028}line\u{2029}",
    "DTEND:20270101\r\nEND:VEVENT",
    String(repeating: "long ", count: 700), String(repeating: "W", count: 3000), "",
  ]
}
