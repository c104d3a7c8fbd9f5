"""A contribution as a document, and back. ``schema.json`` beside this file describes it, made of the same types."""

import json
from typing import Any

from stepdown.evaluation.pool.part import ExactPart, Form, Origin, PoolPart, ReleasedFigure, SafePart
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.study.study import Study
from stepdown.exchange.contribution.shape import Shape, ShapeError, shape_of
from stepdown.written.parse import WrittenProblems, checked

VERSION = 1
"""Goes up whenever a field joins or leaves, so that a program never reads what it does not know."""


class UnreadableContribution(ValueError):
    """A document is no contribution of this version. The text says where and why."""


def document_of(part: PoolPart) -> str:
    """The part as a document; the same part gives the same text."""
    said: dict[str, Any] = {
        "version": VERSION,
        "form": str(part.form),
        "origin": shape_of(Origin).write(part.origin),
        "study": part.study.model_dump(mode="json", by_alias=True),
    }
    if isinstance(part, ExactPart):
        said["counts"] = shape_of(Counts).write(part.counts)
    else:
        said |= {"profile": part.profile, "merged": list(part.merged), "figures": _figures().write(part.figures)}
    return json.dumps(said, ensure_ascii=False, indent=1)


def part_of(text: str) -> PoolPart:
    """The part of a document; UnreadableContribution where it is none."""
    try:
        return _part(json.loads(text, object_pairs_hook=_once_each))
    except (ShapeError, KeyError, TypeError, json.JSONDecodeError) as fault:
        raise UnreadableContribution(f"it is no contribution that can be read ({fault})") from fault
    except WrittenProblems as found:
        raise UnreadableContribution(f"its study cannot be used: {'; '.join(found.problems)}") from found


def schema() -> dict[str, Any]:
    """The JSON Schema of a contribution, of the types that it is read with."""
    origin, study = shape_of(Origin).schema, {"type": "object", "description": "The study file, as read."}
    both = {"version": {"const": VERSION}, "origin": origin, "study": study}
    exact = {"form": {"const": str(Form.EXACT)}, "counts": shape_of(Counts).schema}
    safe = {
        "form": {"const": str(Form.SAFE)},
        "profile": shape_of(str).schema,
        "merged": _MERGED.schema,
        "figures": _figures().schema,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Stepdown contribution, version {VERSION}",
        "description": "What one authority contributes to a pool: counts and no rows, or what it may release anyway.",
        "oneOf": [
            {"type": "object", "required": list(held), "additionalProperties": False, "properties": held}
            for held in ({**both, **exact}, {**both, **safe})
        ],
    }


_MERGED = shape_of(tuple[str, ...])


def _figures() -> Shape:
    return shape_of(tuple[ReleasedFigure, ...])


def _part(said: dict[str, Any]) -> PoolPart:
    if said["version"] != VERSION:
        raise UnreadableContribution(
            f"it is of version {said['version']}, and this program reads {VERSION}. "
            "Contribute and pool with the same version of the program"
        )
    is_exact = said["form"] == Form.EXACT
    held = {"version", "form", "origin", "study", *(("counts",) if is_exact else ("profile", "merged", "figures"))}
    if odd := sorted(set(said) ^ held):
        raise ShapeError(f"the document has too much or too little: {', '.join(odd)}")
    origin = shape_of(Origin).read(said["origin"], "origin")
    study = checked(said["study"], Study)
    if is_exact:
        if not origin.agreement:
            raise ShapeError("origin.agreement: true counts are shared under an agreement, and none is named")
        return ExactPart(origin, study, shape_of(Counts).read(said["counts"], "counts"))
    profile, merged = shape_of(str).read(said["profile"], "profile"), _MERGED.read(said["merged"], "merged")
    return SafePart(origin, study, profile, merged, _figures().read(said["figures"], "figures"))


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ShapeError("a name stands twice in one object")
    return found
