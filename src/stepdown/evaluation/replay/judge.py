"""From a figures file to verdicts: read, refer, reckon, check. Everything wrong in the file is reported together."""

from collections.abc import Iterator, Mapping

from stepdown.dataset.finding import Finding
from stepdown.evaluation.replay.expression.tree import Condition, Expression, references, variants
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.margins.solve import Solved
from stepdown.evaluation.replay.read import FiguresRead, read_figures
from stepdown.evaluation.replay.reckon import CannotReckonError, NotStatedError, Reckoner
from stepdown.evaluation.replay.rules import RULES, Rule
from stepdown.evaluation.replay.say import say_as, say_printed
from stepdown.evaluation.replay.verdict import Check, Outcome, Replay


def replay(text: str, file: str, margins: Mapping[str, Solved] | None = None) -> Replay:
    """The verdict on each figure of the CSV ``text``, or the findings that stand in the way.

    ``margins`` gives what each variant of the publication's margins file allows. The file's name is for the findings.
    """
    solved = dict(margins or {})
    read = read_figures(text, file)
    findings = [*read.findings, *_unknown(read, solved, file)]
    sound = {figure.id: figure for figure in read.figures if not any(f.row == figure.row for f in findings)}
    reckoner = Reckoner(sound, solved)
    outcomes: list[Outcome] = []
    for figure in sound.values():
        if figure.is_evidence or not _named(figure) <= sound.keys():
            continue
        checks = _checks(figure, reckoner, file, findings)
        outcomes.append(_outcome(figure, checks))
    if findings:
        return Replay(findings=tuple(sorted(findings, key=lambda f: f.row or 0)))
    evidence = tuple(figure for figure in read.figures if figure.is_evidence)
    return Replay(tuple(outcomes), evidence, solved)


def _outcome(figure: Figure, checks: tuple[Check, ...]) -> Outcome:
    outcome = Outcome(figure, say_printed(figure), checks)
    number = outcome.recomputed_number
    return outcome if number is None else Outcome(figure, outcome.printed, checks, say_as(figure, number))


def _checks(figure: Figure, reckoner: Reckoner, file: str, findings: list[Finding]) -> tuple[Check, ...]:
    checks: list[Check] = []
    for rule in RULES:
        try:
            checks.extend(_apply(rule, figure, reckoner))
        except CannotReckonError as error:
            findings.append(Finding(error.rule, error.problem, error.remedy, file, row=figure.row, column=error.column))
    return tuple(checks)


def _apply(rule: Rule, figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    try:
        return rule(figure, reckoner)
    except NotStatedError as error:
        return (Check("not_stated", None, f"{error}, so this cannot be checked."),)


def _formulas(figure: Figure) -> Iterator[tuple[str, Expression | Condition]]:
    """Each expression of the row with the column that it stands in."""
    if figure.numerator is not None:
        yield "numerator", figure.numerator
    if figure.denominator is not None:
        yield "denominator", figure.denominator
    for either in figure.checks:
        for condition in either:
            yield "expression", condition


def _named(figure: Figure) -> set[str]:
    """Every row that this one speaks of."""
    return set(figure.parts).union(*(references(formula) for _, formula in _formulas(figure)))


def _unknown(read: FiguresRead, solved: Mapping[str, Solved], file: str) -> Iterator[Finding]:
    """References to rows, or to variants of the margins, that are not there."""
    for figure in read.figures:
        named = [(column, name) for column, formula in _formulas(figure) for name in sorted(references(formula))]
        for column, name in (*named, *(("total_of", part) for part in figure.parts)):
            if name not in read.ids:
                remedy = "Write the id of a row of this file, exactly as in its id column."
                yield Finding("unknown_id", f"No row has the id '{name}'", remedy, file, None, figure.row, column, name)
        for column, formula in _formulas(figure):
            for name in sorted(variants(formula) - solved.keys()):
                remedy = "Name a variant of the margins file; give that file with --margins or in the study's folder."
                problem = f"No margins file has a variant '{name}'"
                yield Finding("unknown_variant", problem, remedy, file, None, figure.row, column, name)
