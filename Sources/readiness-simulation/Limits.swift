/// What the simulation does not show.
enum Limits {
  static let text = "### What it does not show\n\n\(paragraph.wrapped)"

  private static let paragraph = """
    No real person has answered anything. The simulated people follow the engine's own response model, \
    and depart from it only in ways that its authors thought of, one at a time; that the interval holds \
    for people drawn from the model tests the arithmetic, not the world. The items' parameters, the \
    seconds that answers take, the correlations of skills and the spread of over-claiming are authored, \
    not estimated; how much check items help rests on that last number above all. Nobody here \
    looks answers up, learns from the questions or stops when they like the number. The \
    made-up exam has one shape, most tables of the library one exam. The plain average gets neither a prior nor \
    scenarios, so what beats it is the scoring and the check items, not adaptivity: a good fixed form \
    with the same scoring does about as well. The numbers are about readiness as a whole; single skills \
    stay vague after 40 items. Nothing here says anything about passing the exam.
    """
}
