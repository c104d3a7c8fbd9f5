"""The page of access: of each role the ties through which a family is theirs to see, and of each act who may do it."""

from typing import TYPE_CHECKING

from docs.build.access_pages import OF_PAGES, OF_STATES, pages_by_act, states
from docs.build.markdown import page, table
from docs.build.site import ready_site

if TYPE_CHECKING:
    from stepdown.records.access.may import Grant

INTRODUCTION = """
Nobody may do anything that is not in these tables: an act that stands nowhere is refused, and so is one of a closed
account. A family's record is open to a colleague only while a tie of theirs to the family holds; without one the page
says that there is nothing there, whether or not the family exists. Every act, every read and every refusal is in the
audit.
"""
OF_FAMILIES = """
"Of a family that is theirs to see" means that a tie must hold as well as the role. An act without it is about no single
family, or about one's own work. A record that a colleague opened in an emergency is theirs to see until the end of the
next day, for the acts marked so and for no others.

A restriction goes before every tie: a record that is kept from a colleague is never theirs to see, and one that is
closed to others is no manager's by the team alone, but for the manager who restricted it.

A deputy acts as the manager of the team too, in their own name, but names no deputy, keeps no record from a manager,
and lifts no restriction of another ([why](../adr/0027-what-needs-two.md)). Whatever needs two is confirmed by another
than who proposed it.
"""
OF_MANY = """
Different families whose record a colleague opened within an hour, from which on one more opens only so. The numbers are
assumptions. In an emergency a record opens all the same.
"""
OF_PROJECTS = """
In a project of voices the part that a colleague has in it decides, whatever their role in the service. Somebody without
a part does not learn that the project exists.
"""


OF_PROGRAMS = """
A service account has one scope and one team. It reads the families that the team was asked for or works with, but for
those whose record is restricted in any way. Each read is in the audit as the account's.
"""


def access_page() -> str:
    """The page's text."""
    ready_site()
    return page(
        "Who may do what",
        INTRODUCTION,
        "## Ties to a family",
        _ties(),
        "## Acts by role",
        OF_FAMILIES,
        _acts(),
        "## Very many records in an hour",
        OF_MANY,
        _limits(),
        "## Acts in a project of voices",
        OF_PROJECTS,
        _parts(),
        "## Acts of another system, through the API",
        OF_PROGRAMS,
        _scopes(),
        "## What only a job, or a command on the machine, does",
        _jobs(),
        "## Which pages open for whom",
        OF_PAGES,
        pages_by_act(),
        "## In which state of a family",
        OF_STATES,
        states(),
    )


def _ties() -> str:
    from stepdown.records.access.ties import TIES_OF

    rows = (
        (role.label, "; ".join(tie.label for tie in ties) or "None: this role sees no family")
        for role, ties in TIES_OF.items()
    )
    return table(("Role", "A family is theirs to see where the colleague"), rows)


def _limits() -> str:
    from stepdown.domain.bulk_reading import limit_of
    from stepdown.records.access.ties import TIES_OF

    limits = ((role.label, limit_of((role,))) for role, ties in TIES_OF.items() if ties)
    rows = ((label, str(limit.reason), str(limit.word)) for label, limit in limits)
    return table(("Role", "Opens when why is said", "Opens when another has agreed"), rows)


def _acts() -> str:
    from stepdown.domain.roles import Role
    from stepdown.records.access.may import GRANTS

    rows = [
        (
            act.label,
            "Every role" if set(grant.roles) == set(Role) else "; ".join(role.label for role in grant.roles),
            _of_whom(grant),
        )
        for act, grant in GRANTS.items()
    ]
    return table(("Act", "Roles", "Of whom"), rows)


def _of_whom(grant: "Grant") -> str:
    if not grant.of_own_family:
        return ""
    return "Of a family that is theirs to see" + ("; also in an emergency" if grant.in_emergency else "")


def _parts() -> str:
    from stepdown.records.access.projects import PARTS

    rows = ((act.label, "; ".join(part.label for part in parts)) for act, parts in PARTS.items())
    return table(("Act", "Parts"), rows)


def _scopes() -> str:
    from stepdown.records.access.service_accounts import SCOPES

    return table(("Act", "Scope"), ((act.label, scope.label) for act, scope in SCOPES.items()))


def _jobs() -> str:
    from stepdown.records.access.acts import Act
    from stepdown.records.access.may import GRANTS
    from stepdown.records.access.projects import PARTS
    from stepdown.records.access.service_accounts import SCOPES

    granted = GRANTS.keys() | PARTS.keys() | SCOPES.keys()
    rows = ((act.label, "A job or a command, and nobody on a page") for act in Act if act not in granted)
    return table(("Act", "Who"), rows)
