"""The samples that two people coded, with how far they agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stepdown.themes.agreement.compare import Agreement
from stepdown.themes.agreement.pair import Share
from stepdown.themes.double.compared import compared
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.state.project import Project

ALL = "All codes"
NOT_DEFINED = "not defined"


@dataclass(frozen=True, slots=True)
class Figures:
    """The agreement on one code, or on all. What is not defined is None, never 0 or 1."""

    both: int
    first_only: int
    second_only: int
    neither: int
    agreement: Share
    positive_agreement: Share
    cohens_kappa: float | None
    krippendorffs_alpha: float | None
    gwets_ac1: float | None

    @staticmethod
    def of(found: Agreement) -> "Figures":
        """The figures of two coders."""
        (pair,) = found.pairs.values()
        return Figures(
            pair.both, pair.first_only, pair.second_only, pair.neither, found.percent, found.positive,
            found.cohens_kappa, found.alpha, found.ac1,
        )  # fmt: skip

    def said(self) -> str:
        """In words, for a line."""
        return (
            f"agreement {_share(self.agreement)}, positive {_share(self.positive_agreement)}, "
            f"kappa {_figure(self.cohens_kappa)}, alpha {_figure(self.krippendorffs_alpha)}, "
            f"AC1 {_figure(self.gwets_ac1)}"
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: its texts, of how many they were drawn, who coded, and the figures by the names of codes."""

    texts: tuple[str, ...]
    drawn_from: int
    coders: tuple[str, ...]
    resolved: int
    codes: Mapping[str, Figures]


def samples(project: Project) -> tuple[Sample, ...]:
    """Each that both coders have finished."""
    return tuple(_sample(project, double) for double in project.doubles.values() if double.is_open)


def _sample(project: Project, double: DoubleCoding) -> Sample:
    return Sample(
        tuple(project.sources[source].title for source in double.sources),
        double.drawn_from,
        tuple(project.coders.get(coder, coder) for coder in double.coders),
        len(double.resolutions),
        dict(_codes(project, double)),
    )


def _codes(project: Project, double: DoubleCoding) -> Iterator[tuple[str, Figures]]:
    found = compared(project, double)
    for code, agreement in found.by_code.items():
        yield " / ".join(project.framework.path(code)), Figures.of(agreement)
    yield ALL, Figures.of(found.overall)


def _share(share: Share) -> str:
    return f"{share.part} of {share.of}" if share.of else NOT_DEFINED


def _figure(figure: float | None) -> str:
    return NOT_DEFINED if figure is None else f"{figure:.2f}"
