import Assessment
for bank in [Bank.synthetic(checkCount: 40), Bank.synthetic(checkCount: 120)] + (try Bank.library()) {
  for opening in [10] {
    if case .fixed(let form) = Asking.bestForm(of: bank, order: bank.order(openingCount: opening), count: 40) {
      var counts = [Int](repeating: 0, count: 6)
      for i in form.prefix(10) { counts[bank.sections[bank.items[i].skill]] += 1 }
      let shares = SectionBalance(sections: bank.sections, measure: bank.measure).shares.map { ($0 * 1000).rounded() / 10 }
      print(bank.name, bank.items.count, "opening by section", counts, "shares", shares, "checks in 40:", form.filter { bank.items[$0].kind == .check }.count)
    }
  }
  let t = Trial(bank, .model, people: 300, seed: 1)
  let s = await t.sessions(.adaptive(bank.order()), lengths: [10, 25, 40])
  print((0..<3).map { k in Tally(s.map { $0.scores[k] }).cell }, Tally(s.map { $0.scores[0] }).rmseError)
}
