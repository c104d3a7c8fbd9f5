"""What went wrong, for a program: a problem document (RFC 9457) that says what to do, and nothing of anybody."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from django.http import HttpResponse
from pydantic import Field, TypeAdapter

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer, and what to do."""

    title: Annotated[str, Field(description="The status in words")]
    status: int
    detail: Annotated[str, Field(description="What is wrong and what to do, in a sentence for people")]
    type: Annotated[str, Field(description="about:blank: the status says what kind of problem it is")] = "about:blank"


PROBLEM = TypeAdapter(Problem)


def problem(status: HTTPStatus, detail: str, **headers: str) -> HttpResponse:
    """The answer. ``headers``: its further headers, dashes as underscores."""
    body = PROBLEM.dump_json(Problem(title=status.phrase, status=status.value, detail=detail))
    answer = HttpResponse(body, status=status, content_type=MEDIA_TYPE)
    for name, value in headers.items():
        answer.headers[name.replace("_", "-")] = value
    return answer
