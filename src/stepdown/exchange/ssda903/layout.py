"""The tables of the return with the columns that it gives them, and where its XML has each.

Source: the Department for Education's guide to the return and its schema of 2021; social workers' episodes are there
since 2024, deprivations of liberty from 2026. A row is found by its child, an episode by its first day too.
"""

from stepdown.dataset.column import Column, Table
from stepdown.dataset.tables.shorthand import date, key, text

CHILD = "CHILD"
SHARED = frozenset({CHILD, "SEX", "DOB"})
"""Columns of many tables, by which none of them can be told from the others."""

_child = key(CHILD, "The authority's number of the child")
_born = date("DOB", doc="The child's date of birth")


def _dates(*names: str) -> tuple[Column, ...]:
    return tuple(date(name, doc=name) for name in names)


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(text(name, doc=name) for name in names)


HEADER = Table(
    "header",
    "One child of the return",
    (_child, *_texts("SEX"), _born, *_texts("ETHNIC", "UPN", "MOTHER"), *_dates("MC_DOB")),
)
EPISODES = Table(
    "episodes",
    "One stretch of being looked after in which neither placement nor legal status changed",
    (
        _child,
        date("DECOM", doc="The day on which the episode began", required=True),
        *_texts("RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER"),
        *_dates("DEC"),
        *_texts("REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"),
    ),
)
REVIEWS = Table(
    "reviews", "One review of a child's care plan", (_child, _born, *_dates("REVIEW"), *_texts("REVIEW_CODE"))
)
UASC = Table("uasc", "One unaccompanied asylum-seeking child", (_child, *_texts("SEX"), _born, *_dates("DUC")))
OC2 = Table(
    "oc2",
    "A year's health and offending of one child looked after for 12 months",
    (
        *(_child, _born),
        *_texts("SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK"),
        *_texts("HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"),
    ),
)
OC3 = Table(
    "oc3",
    "One care leaver near a birthday",
    (_child, _born, *_texts("IN_TOUCH", "ACTIV", "ACCOM")),  # codespell:ignore activ
)
AD1 = Table(
    "ad1",
    "One adopted child",
    (
        *(_child, _born),
        *_dates("DATE_INT", "DATE_MATCH"),
        *_texts("FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    ),
)
PLACED_ADOPTION = Table(
    "placed_adoption",
    "One decision that a child should be placed for adoption",
    (_child, _born, *_dates("DATE_PLACED", "DATE_PLACED_CEASED"), *_texts("REASON_PLACED_CEASED")),
)
PREV_PERM = Table(
    "prev_perm",
    "What permanence a child had before",
    (_child, _born, *_texts("PREV_PERM", "LA_PERM"), *_dates("DATE_PERM")),
)
MISSING = Table(
    "missing",
    "One time that a child was missing, or away without authorisation",
    (_child, _born, *_texts("MISSING"), *_dates("MIS_START", "MIS_END")),
)
SW_EPISODES = Table(
    "sw_episodes",
    "One stretch with one social worker",
    (_child, _born, *_texts("SW_ID"), *_dates("SW_DECOM", "SW_DEC"), *_texts("SW_REASON")),
)
DOLO = Table("dolo", "One order that deprives a child of liberty", (_child, _born, *_dates("DOLO_START", "DOLO_END")))
TABLES = {
    table.name: table
    for table in (
        *(HEADER, EPISODES, REVIEWS, UASC, OC2, OC3, AD1),
        *(PLACED_ADOPTION, PREV_PERM, MISSING, SW_EPISODES, DOLO),
    )
}

NAMES = {
    "header": HEADER,
    "episodes": EPISODES,
    "reviews": REVIEWS,
    "uasc": UASC,
    "oc2": OC2,
    "oc3": OC3,
    "ad1": AD1,
    "placedadoption": PLACED_ADOPTION,
    "placedforadoption": PLACED_ADOPTION,
    "prevperm": PREV_PERM,
    "previouspermanence": PREV_PERM,
    "missing": MISSING,
    "swepisodes": SW_EPISODES,
    "dolo": DOLO,
}
"""What files and sheets are called for each table, in small letters without anything between them."""

ELEMENTS = {"CHILDID": CHILD, "PL": "PLACE"}
"""Values that the XML calls by another name than the column's."""
PARTS = {
    "EPISODE": EPISODES,
    "AREVIEW": REVIEWS,
    "OC2": OC2,
    "AD_PLACED": PLACED_ADOPTION,
    "PERMANENCE": PREV_PERM,
    "AMISSING": MISSING,
}
"""Elements of the XML that are records of their own. The rest of a child's element is that child's one row."""
IN_HEADER = (HEADER, UASC, OC3, AD1)
"""Tables of which the XML has one row within the child's header; all but the first only for some children."""
IS_UASC = "UASC"
"""The flag by which the XML says that a child came alone to seek asylum; the CSV files have a row instead."""
OF_CHILD = Table(
    "child",
    "What the XML says of a child in its own right, for whichever of those tables",
    (*{column.name: column for table in IN_HEADER for column in table.columns}.values(), *_texts(IS_UASC)),
)
