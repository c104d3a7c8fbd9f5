"""Teams as actions need them: found by their name, or made."""

from dataclasses import dataclass

from stepdown.domain.teams import TeamKind
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Team

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class TeamNamed:
    """A team by its name, that of its authority, and what it would be if it has to be made."""

    name: str
    authority: str
    kind: TeamKind = TeamKind.MULTI_DISCIPLINARY
    area: str = ""


def team_named(named: TeamNamed) -> Team:
    """The team of that name, made where there is none. For actions only."""
    if not named.name.strip() or not named.authority.strip():
        raise Refusal("Name the team and its authority.")
    if max(len(named.name), len(named.authority)) > _LONGEST:
        raise Refusal(f"The name of a team or an authority has at most {_LONGEST} characters.")
    team, _ = Team.objects.get_or_create(
        name=named.name.strip(),
        authority=named.authority.strip(),
        defaults={"kind": named.kind, "area": named.area},
    )
    return team
