"""A pool: the parts as one study's findings, with each authority beside the others and what they say together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from stepdown.evaluation.evaluate import findings_of, infer
from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.pool.add import pooled
from stepdown.evaluation.pool.authorities import Of, authorities
from stepdown.evaluation.pool.compared import compared
from stepdown.evaluation.pool.part import ExactPart, PoolPart, SafePart
from stepdown.evaluation.pool.same import refuse_unless_alike
from stepdown.evaluation.pool.second_round import without_second_round
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.about import About, Governance
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Findings

PARTS = "parts"
"""The key of a header under which a pool says who contributed what."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The findings of a pool, the study that all parts share, and the parts."""

    findings: Findings
    study: Study
    parts: tuple[PoolPart, ...]

    @property
    def exact(self) -> tuple[ExactPart, ...]:
        """The parts whose true counts are added."""
        return tuple(part for part in self.parts if isinstance(part, ExactPart))

    @property
    def safe(self) -> tuple[SafePart, ...]:
        """The parts that come as they may be released."""
        return tuple(part for part in self.parts if isinstance(part, SafePart))


def pool(parts: Sequence[PoolPart]) -> Pool:
    """The parts together; EvaluationRefusal where they do not count the same thing, or contradict themselves."""
    refuse_unless_alike(parts)
    study = pooled_study(parts)
    of_parts = Pool(Findings(_header(parts, study), ()), study, tuple(sorted(parts, key=lambda p: p.origin.authority)))
    whole = _whole(of_parts)
    beside = authorities(whole, wanted(study), [_of(part, study) for part in of_parts.parts])
    together = compared(whole, beside, wanted(study))
    everything = Part.of(whole, beside, together)
    return replace(
        of_parts, findings=replace(of_parts.findings, results=everything.results, relations=everything.relations)
    )


def wanted(study: Study) -> tuple[str, ...]:
    """The results that stand side by side: the primary outcome first, then those of the aims, each once."""
    return tuple(dict.fromkeys((study.primary_outcome.result, *(r for aim in study.aims for r in aim.results))))


def _whole(of: Pool) -> Part:
    """What follows from the added counts; nothing where no part gives any."""
    if not of.exact:
        return Part()
    try:
        found = findings_of(pooled([part.counts for part in of.exact]), of.study, of.findings.header)
    except ValueError as fault:
        raise EvaluationRefusal(f"the counts of a contribution contradict themselves: {fault}.") from fault
    return without_second_round(Part(found.results, found.relations))


def _of(part: PoolPart, study: Study) -> Of:
    if isinstance(part, ExactPart):
        return Of(part.origin.authority, infer(part.counts, study).results)
    return Of(part.origin.authority, tuple(figure.as_result() for figure in part.figures), is_released=True)


def pooled_study(parts: Sequence[PoolPart]) -> Study:
    """The study of a pool: what all count, under words that are true of all of them."""
    first = parts[0].study
    services = "; ".join(dict.fromkeys(part.study.study.service for part in parts))
    names = ", ".join(part.origin.authority for part in parts)
    return first.model_copy(
        update={
            "study": About(id=first.study.id, title=f"Pooled: {first.study.title}", service=services, area=names),
            "authority": None,
            "limitations": tuple(dict.fromkeys(said for part in parts for said in part.study.limitations)),
            "governance": Governance(
                data_controllers=tuple(dict.fromkeys(c for p in parts for c in p.study.governance.data_controllers))
            ),
            "risk_of_bias": {},
            "words": {},
            "threshold": first.threshold.model_copy(
                update={"version": "each service's own", "text": _thresholds(parts)}
            ),
        }
    )


def _thresholds(parts: Sequence[PoolPart]) -> str:
    return " ".join(f"{part.origin.authority}: {part.study.threshold.text}" for part in parts)


def _header(parts: Sequence[PoolPart], study: Study) -> dict[str, object]:
    from stepdown import __version__

    names = [part.origin.authority for part in parts]
    digests = "\n".join(sorted(part.origin.dataset for part in parts))
    return {
        "program": f"Stepdown {__version__}",
        "dataset": {
            "title": f"Contributions of {len(parts)} authorities",
            "digest": f"sha256:{sha256(digests.encode()).hexdigest()}",
            "sources": names,
            "invented": any(part.origin.is_invented for part in parts),
        },
        "study": study.model_dump(mode="json", by_alias=True),
        PARTS: list(_said_of(parts)),
    }


def _said_of(parts: Sequence[PoolPart]) -> Iterator[dict[str, object]]:
    for part in parts:
        origin = part.origin
        yield {
            "authority": origin.authority,
            "form": str(part.form),
            "agreement": origin.agreement,
            "dataset": origin.dataset,
            "program": origin.program,
        }
