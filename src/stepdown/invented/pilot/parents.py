"""The parents, and what each family's parents brought with them: dealt to families, then given to parents."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stepdown.domain.missing import ObservationState as State
from stepdown.domain.people import EthnicGroup, ParentRole, Sex
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.deal import deal, draws
from stepdown.invented.pilot.families import Family

_SECOND_ROLES = {ParentRole.FATHER: 5, ParentRole.STEP_PARENT: 2, ParentRole.CARER: 1}


@dataclass(frozen=True, slots=True, eq=False)
class Parent:
    """One parent or carer."""

    parent_id: str
    family: Family
    role: ParentRole
    sex: Sex
    born_on: date
    ethnicity: EthnicGroup

    @property
    def family_id(self) -> str:
        """The id of the parent's family."""
        return self.family.family_id


def draw_parents(seed: int, families: list[Family]) -> list[Parent]:
    """One or two parents a family, the first of them usually the mother."""
    chance = draws(seed, "parents")
    included = [family for family in families if family.stage.included]
    left_out = [family for family in families if not family.stage.included]
    couples = _two_parents(chance, included, targets.TWO_PARENT_FAMILIES)
    couples |= _two_parents(chance, left_out, targets.TWO_PARENT_LEFT_OUT)
    seats = [(family, seat) for family in families for seat in range(1 + couples[family])]
    return [_parent(chance, f"P-{serial:04}", family, seat) for serial, (family, seat) in enumerate(seats, start=1)]


def _two_parents(chance: Random, families: list[Family], couples: int) -> dict[Family, bool]:
    return deal(chance, families, {True: couples, False: len(families) - couples})


def _parent(chance: Random, parent_id: str, family: Family, seat: int) -> Parent:
    lone_father = chance.random() < 0.06
    first = ParentRole.FATHER if lone_father else ParentRole.MOTHER
    role = first if seat == 0 else chance.choices([*_SECOND_ROLES], [*_SECOND_ROLES.values()])[0]
    sex = Sex.FEMALE if role is ParentRole.MOTHER else Sex.MALE
    # Old enough to be the parent of any child in the family, young enough to be raising one.
    born = family.index_on - timedelta(days=chance.randint(35 * 365, 52 * 365))
    return Parent(parent_id, family, role, sex, born, EthnicGroup.WHITE_BRITISH)


type FamilyRisks = dict[str, dict[Family, State]]
"""For each parental risk of the pilot, the state of each included family at referral."""


def draw_parental_risks(seed: int, families: list[Family]) -> FamilyRisks:
    """The four parental risks of the 81 families at referral, dealt so that all three together have their count."""
    chance = draws(seed, "parental risks")
    closed = [family for family in families if family.stage.included and family.closed_on]
    others = [family for family in families if family.stage.included and not family.closed_on]
    risks: FamilyRisks = {factor: {} for factor in targets.PARENTAL_CLOSURE}
    for column, stratum in enumerate((closed, others)):
        rows = deal(chance, stratum, {row: counts[column] for row, counts in targets.PARENTAL_RISKS.items()})
        for substances, cells in targets.SUBSTANCES.items():
            sharing = [family for family, row in rows.items() if row[2] == substances]
            dealt = deal(chance, sharing, {cell: counts[column] for cell, counts in cells.items()})
            for family, (alcohol, drugs) in dealt.items():
                mental, abuse, _ = rows[family]
                states = (_state(mental), _state(abuse), alcohol, drugs)
                for factor, state in zip(risks, states, strict=True):
                    risks[factor][family] = state
    return risks


def _state(is_present: bool) -> State:  # noqa: FBT001 - a cell of the declared table
    return State.PRESENT if is_present else State.ABSENT
