import Foundation

/// The rules of WCAG 2.2 that a browser can judge alone, for a page that is open.
extension BrowserPage {
  /// What breaks a rule, each with the beginning of its element; empty for nothing.
  func brokenRules() throws -> [String] {
    let found = try evaluate(Self.rules) as? String ?? "the rules could not be looked at"
    return found.split(separator: "\n").map(String.init)
  }

  private static let rules = #"""
    (() => {
      const faults = [];
      const tell = (rule, e) => faults.push(rule + ": " + e.outerHTML.replace(/\s+/g, " ").slice(0, 100));
      const all = selector => [...document.querySelectorAll(selector)];
      const named = ids => (ids || "").split(" ").map(id => document.getElementById(id)?.textContent || "").join(" ");
      const isShown = e => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && getComputedStyle(e).visibility !== "hidden";
      };
      const label = e => (e.getAttribute("aria-label") || named(e.getAttribute("aria-labelledby")) || e.title || "").trim();
      const name = e => (label(e) || [...(e.labels || [])].map(l => l.textContent).join(" ")).trim();

      // 4.1.2 and 2.4.4: what can be used has a name; 1.3.1: what is a part has one, too.
      for (const e of all("input:not([type=hidden]), select, textarea")) if (isShown(e) && name(e) === "") tell("no label", e);
      for (const e of all("button, a[href], summary")) {
        if (isShown(e) && (name(e) || e.textContent.trim()) === "") tell("no name", e);
      }
      for (const e of all("nav, [role=region], iframe, svg[role=img]")) {
        if (isShown(e) && label(e) === "") tell("no name", e);
      }
      for (const e of all("img")) if (!e.hasAttribute("alt")) tell("no text in its place", e);

      // 4.1.1: what is referred to is there, once.
      const ids = all("[id]").map(e => e.id);
      for (const e of all("[id]")) if (ids.filter(id => id === e.id).length > 1) tell("an id twice", e);
      for (const e of all("[for], [aria-labelledby], [aria-describedby]")) {
        for (const attribute of ["for", "aria-labelledby", "aria-describedby"]) {
          for (const id of (e.getAttribute(attribute) || "").split(" ").filter(id => id)) {
            if (!ids.includes(id)) tell("nothing has the id " + id, e);
          }
        }
      }
      for (const e of all("a[href^='#']")) {
        const id = e.getAttribute("href").slice(1);
        if (id && !ids.includes(id)) tell("a link to nothing", e);
      }

      // 1.3.1 and 2.4.6: headings in order, tables with heads, lists of entries.
      let last = 0;
      for (const e of all("h1, h2, h3, h4, h5, h6").filter(isShown)) {
        const level = Number(e.tagName[1]);
        if (level > last + 1) tell("a level of headings is left out", e);
        last = level;
      }
      for (const e of all("table")) if (!e.querySelector("caption") || !e.querySelector("th")) tell("no caption or head", e);
      for (const e of all("th")) if (!e.scope) tell("a head of nothing", e);
      for (const e of all("li")) if (!["UL", "OL"].includes(e.parentElement.tagName)) tell("an entry of no list", e);
      for (const e of all("ul, ol")) for (const c of e.children) if (c.tagName !== "LI") tell("no entry in a list", c);
      for (const e of all("fieldset")) if (!e.querySelector(":scope > legend")) tell("no legend", e);

      // 2.4.2, 3.1.1, 2.4.1: a title, a language, one content with one heading, a way past what stands before it.
      if (document.title.trim() === "" || !document.documentElement.lang) tell("no title or language", document.documentElement);
      if (all("main").length !== 1 || all("h1").length !== 1) tell("not one content with one heading", document.body);
      if (!document.querySelector("body > a.skip[href='#main']")) tell("no way past", document.body);
      for (const e of all("[tabindex]")) if (e.tabIndex > 0) tell("an order of its own", e);

      // 1.4.3: contrast of text.
      const colour = text => {
        const parts = (text.match(/^rgba?\(([^)]+)\)$/) || [])[1]?.split(/[ ,/]+/).map(Number);
        return parts && { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
      };
      const light = rgb => {
        const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = e => {
        for (; e; e = e.parentElement) {
          const found = colour(getComputedStyle(e).backgroundColor);
          if (found && found.alpha === 1) return found.rgb;
          if (found && found.alpha > 0) return null;
        }
        return colour(getComputedStyle(document.documentElement).backgroundColor)?.rgb || null;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const seen = new Set();
      while (walker.nextNode()) {
        const e = walker.currentNode.parentElement;
        if (walker.currentNode.textContent.trim() === "" || seen.has(e) || !isShown(e)) continue;
        seen.add(e);
        if (e.closest(".unseen, .skip, svg, script, style, option")) continue;
        const style = getComputedStyle(e);
        const [front, back] = [colour(style.color), behind(e)];
        if (!front || front.alpha < 1 || !back) continue;
        const [a, b] = [light(front.rgb), light(back)].sort((x, y) => y - x);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
        if ((a + 0.05) / (b + 0.05) < (isLarge ? 3 : 4.5)) tell("too little contrast", e);
      }
      return faults.join("\n");
    })()
    """#
}
