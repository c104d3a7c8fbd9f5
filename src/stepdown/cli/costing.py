"""Reads what a business case is made of, makes it, and writes its files, whole or not at all."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError, text_of

if TYPE_CHECKING:
    from stepdown.costs.cost import Ledger
    from stepdown.costs.prices.library import PriceLibrary
    from stepdown.costs.published.written import Published
    from stepdown.costs.scenario.scenario import Scenario
    from stepdown.results.result import Findings

_OURS = frozenset({"internal", "release"})


@dataclass(frozen=True, slots=True)
class Named:
    """What the command names: scenarios by name or file, the results, and files of costs and prices."""

    scenario: str
    results: Path
    service_cost: Path | None = None
    prices: tuple[Path, ...] = ()
    compare: tuple[str, ...] = ()
    profile: str | None = None
    is_published: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """Everything that a business case is made of, read and checked."""

    findings: "Findings"
    scenarios: "tuple[Scenario | Published, ...]"
    ledger: "Ledger"
    profile: str | None = None
    is_published: bool = True


def shown_text(name: str) -> str:
    """The text of a scenario that comes with the program, or of a file."""
    from stepdown.costs.scenario.shipped import SHIPPED, shipped_text

    return shipped_text(name) if name in SHIPPED and not Path(name).exists() else text_of(Path(name))


def read_request(named: Named) -> Request:
    """What the command names, with the problems of every file together; UnreadableError otherwise."""
    from stepdown.costs.cost import Ledger
    from stepdown.costs.money import shipped_deflators
    from stepdown.costs.scenario.parse import parse_scenario
    from stepdown.costs.service_cost.service_cost import parse_service_cost

    problems: list[str] = []
    library = _library(named.prices, problems)
    names = (named.scenario, *named.compare)
    read = [_read(name, shown_text(name), lambda text: parse_scenario(text, library), problems) for name in names]
    scenarios = tuple(scenario for scenario in read if scenario is not None)
    service = None
    if named.service_cost:
        service = _read(str(named.service_cost), text_of(named.service_cost), parse_service_cost, problems)
    findings = _findings(named.results)
    if problems:
        raise UnreadableError("these files cannot be used:\n  " + "\n  ".join(problems))
    return Request(
        findings, scenarios, Ledger(library, shipped_deflators(), service), named.profile, named.is_published
    )


def _library(files: tuple[Path, ...], problems: list[str]) -> "PriceLibrary":
    from stepdown.costs.prices.reading import read_prices, shipped_prices
    from stepdown.written.parse import WrittenProblems

    library = shipped_prices()
    for file in files:
        try:
            library = library.lay(read_prices({str(file): text_of(file)}))
        except WrittenProblems as found:
            problems += found.problems
    return library


def _read[T](name: str, text: str, parse: Callable[[str], T], problems: list[str]) -> T | None:
    from stepdown.written.parse import WrittenProblems

    try:
        return parse(text)
    except WrittenProblems as found:
        problems += [f"{name}: {problem}" for problem in found.problems]
        return None


def _findings(path: Path) -> "Findings":
    from stepdown.results.document import UnreadableResultsError, read_findings

    try:
        return read_findings(text_of(path))
    except UnreadableResultsError as fault:
        raise UnreadableError(
            f"{path} cannot be used as results: {fault}. Give the internal/results.json that 'stepdown evaluate' wrote."
        ) from fault


def write_costs(request: Request, out: Path) -> Path | None:
    """Make the case and write its files; the folder written, or None with the refusal printed."""
    from stepdown.cli.running import telling, write_files
    from stepdown.costs.cost import cost
    from stepdown.dataset.whole import OutputRefusedError, whole_or_nothing
    from stepdown.reporting.business_case.files import files_of_a_case, own_documents
    from stepdown.reporting.disclosure.protect import DisclosureError

    try:
        with whole_or_nothing(out, may_replace=_is_ours) as made, telling() as tell:
            costed = cost(request.findings, request.scenarios, request.ledger, tell)
            publish = request.is_published
            files = files_of_a_case(costed, request.profile, tell) if publish else own_documents(costed, tell)
            write_files(made, files)
    except (OutputRefusedError, DisclosureError) as refused:
        print(f"stepdown cost: {refused}", file=sys.stderr)
        return None
    return out


def _is_ours(folder: Path) -> bool:
    return (folder / "internal" / "costs.json").is_file() and all(path.name in _OURS for path in folder.iterdir())
