"""Who works here: teams, and colleagues with the role, discipline and employer that each brings."""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.records.models.base import Row, in_order, one_of, word


class Team(Row):
    """A team: the multi-disciplinary team itself, a social work team that refers to it, a receiving service."""

    name = models.CharField(max_length=120)
    authority = models.CharField(max_length=120)
    kind = word(TeamKind)
    area = models.CharField(max_length=120, blank=True)

    class Meta:
        """Two teams of one authority do not share a name."""

        ordering = ("authority", "name")
        constraints = (
            models.UniqueConstraint(fields=["authority", "name"], name="team_named_once"),
            one_of("team", "kind", TeamKind),
        )

    def __str__(self) -> str:
        return self.name


class Accounts(BaseUserManager["Colleague"]):
    """How log-in finds a colleague: by e-mail address, whatever its capitals."""

    def get_by_natural_key(self, email: str | None) -> "Colleague":
        """The colleague with that address."""
        return self.get(email__iexact=email)


class Colleague(Row, AbstractBaseUser):
    """One person who works with or beside the team. Without a password nobody can log in as them.

    Seconded staff keep their employer, and the record of their own profession stays with whom it belongs to.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    telephone = models.CharField(max_length=40, blank=True)
    role = word(Role)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="colleagues")
    discipline = word(Discipline, empty=True)
    grade = models.CharField(max_length=40, blank=True)
    employer = models.CharField(max_length=120, blank=True)
    record_owner = models.CharField(max_length=120, blank=True)
    fte = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_deputy = models.BooleanField(default=False)
    """Whether they do what the manager of their team may, so that no decision waits for one person."""
    session_stamp = models.CharField(max_length=32, blank=True)
    """Part of what every session of the account is held against: drawn anew, all of them have ended."""

    paced: tuple[UUID, datetime] | None = None
    """The family and the moment for which the pace of reading was looked at: once a page, and kept nowhere."""

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    class Meta:
        """By name, as people look for each other."""

        ordering = ("name",)
        constraints = (
            one_of("colleague", "role", Role),
            one_of("colleague", "discipline", Discipline, empty=True),
            in_order("colleague", "joined_on", "left_on"),
            models.UniqueConstraint(fields=["team"], condition=models.Q(is_deputy=True), name="one_deputy_a_team"),
        )

    def __str__(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        """What a session must carry to be one of this account: its password and its stamp."""
        return f"{super().get_session_auth_hash()}.{self.session_stamp}"

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under each earlier key of the site."""
        return (f"{made}.{self.session_stamp}" for made in super().get_session_auth_fallback_hash())

    @property
    def roles(self) -> tuple[Role, ...]:
        """What the colleague acts as: their own role, and the manager's where they are their team's deputy."""
        own = Role(self.role)
        return (own, Role.MANAGER) if self.is_deputy and own is Role.PRACTITIONER else (own,)

    @property
    def manages(self) -> bool:
        """Whether they decide what waits for the manager of their team: its manager, and its deputy."""
        return Role.MANAGER in self.roles

    @property
    def is_acting_manager(self) -> bool:
        """Whether they manage as the deputy alone: what is the manager's own is not theirs."""
        return self.manages and Role(self.role) is not Role.MANAGER

    @property
    def authority(self) -> str:
        """The authority of the colleague's team; empty where they belong to none."""
        return self.team.authority if self.team else ""

    @property
    def discipline_label(self) -> str:
        """What the colleague practises, in words; empty where it is nothing of the team's."""
        return Discipline(self.discipline).label if self.discipline else ""


class Training(Row):
    """One training that a colleague has done, and until when it counts."""

    colleague = models.ForeignKey(Colleague, on_delete=models.CASCADE, related_name="training")
    course = models.CharField(max_length=160)
    done_on = models.DateField()
    renew_by = models.DateField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-done_on",)


class Leave(Row):
    """Days on which a colleague is away, and who covers: cover is a state of its own, and a gap is shown."""

    colleague = models.ForeignKey(Colleague, on_delete=models.CASCADE, related_name="leave")
    first_day = models.DateField()
    last_day = models.DateField()
    is_cancelled = models.BooleanField(default=False)
    covered_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="covers")

    class Meta:
        """The next first."""

        ordering = ("first_day",)
        constraints = (in_order("leave", "first_day", "last_day"),)
