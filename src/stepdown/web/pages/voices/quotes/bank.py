"""The bank of quotes: by key area of interest, as they would be printed, and how they are spread over who was heard."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.findings.quoted import Quoted, quoted
from stepdown.themes.project.events.analysis import QuoteDropped
from stepdown.themes.project.state.analysis import Quote
from stepdown.themes.quotes.heard import heard, of_quotes
from stepdown.themes.quotes.spread import Spread, spread
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import OfCoding
from stepdown.web.pages.voices.coding.button import button, pressed
from stepdown.web.pages.voices.tabs import project_context

LARGEST_SHARE = 0.25
"""Of the quotes, that one participant gives before the page warns of it."""


@dataclass(frozen=True, slots=True)
class QuoteShown:
    """One quote. ``said_by``: pseudonyms, for the project alone; ``address``: its turn in the text."""

    quoted: Quoted
    said_by: str
    text: str
    address: str
    is_shortened: bool
    form: OfCoding


@dataclass(frozen=True, slots=True)
class AreaOfQuotes:
    """The quotes for one key area of interest, or for none yet."""

    title: str
    quotes: tuple[QuoteShown, ...]


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """The bank."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    areas = _areas(seen)
    shown = {
        "areas": areas,
        "spread": _spread(seen) if areas else None,
        "writes": seen.may(Act.ANALYSE),
    }
    return render(request, "voices/quotes/bank.html", project_context(seen, "findings") | shown)


@require_POST
def take_out(request: Asked, project_id: UUID, quote_id: str) -> HttpResponse:
    """Take a quote out of the bank; a row that shows it shows it no more."""
    row = project_row(request.user, project_id=project_id)
    event = QuoteDropped(quote=quote_id)
    pressed(request, lambda: write_down(by=request.user, at=request.now, project=row, proposed=event))
    messages.success(request, "The quote is taken out of the bank.")
    return redirect("quotes", project_id=project_id)


def _areas(seen: ProjectSeen) -> list[AreaOfQuotes]:
    titles = {area.id: area.title for area in seen.project.analysis.areas.values()} | {None: "For no area yet"}
    shown = [(quote.area, _shown(seen, quote)) for quote in seen.project.analysis.quotes.values()]
    by_area = ((title, tuple(one for of, one in shown if of == area)) for area, title in titles.items())
    return [AreaOfQuotes(title, quotes) for title, quotes in by_area if quotes]


def _shown(seen: ProjectSeen, quote: Quote) -> QuoteShown:
    source = seen.project.sources[quote.source]
    turns = source.turn_at(quote.start, quote.end)
    people = seen.project.people.participants
    named = [people[who].pseudonym if (who := source.participant_of(t)) else source.turns[t].speaker for t in turns]
    return QuoteShown(
        quoted(seen.project, quote), " and ".join(dict.fromkeys(name or "nobody" for name in named)), source.title,
        f"{reverse('text', args=[seen.id, source.id])}#turn-{turns[0] + 1}", quote.words is not None, button(),
    )  # fmt: skip


def _spread(seen: ProjectSeen) -> Spread:
    return spread(heard(seen.project), of_quotes(seen.project), LARGEST_SHARE)
