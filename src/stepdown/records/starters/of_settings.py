"""What the settings say: where the site runs, how people log in, and what is sealed. Never a key or a password."""

from typing import Any

from django.conf import settings

from stepdown.reporting.rights.starter import Stands


def hosting() -> tuple[Stands, ...]:
    """The site's names, its database and what it calls."""
    database = settings.DATABASES["default"]
    engine = str(database["ENGINE"]).rpartition(".")[2]
    where = f" on {database['HOST']}" if database.get("HOST") else ""
    calls = [name for name, on in (("a mail server", settings.MAILS), ("a log-in", settings.SINGLE_SIGN_ON)) if on]
    return (
        Stands(f"The site answers to: {', '.join(settings.ALLOWED_HOSTS) or 'no name is set'}.", "STEPDOWN_HOSTS"),
        Stands(f"The record lies in one database, {engine}{where}.", "DATABASE_URL"),
        Stands(
            f"Besides its database the site calls {' and '.join(calls)} of the council's, and nobody else."
            if calls
            else "The site calls nothing but its database.",
            "STEPDOWN_MAIL_HOST, STEPDOWN_OIDC_URL",
        ),
        Stands(
            "Pages are served over HTTPS alone." if _on("SECURE_SSL_REDIRECT") else "HTTPS is not enforced here.",
            "the settings of production",
        ),
        Stands(
            "Unsent text may rest, encrypted, on a colleague's device."
            if settings.KEEP_TEXT_ON_DEVICE
            else "No text rests on a colleague's device.",
            "STEPDOWN_KEEP_TEXT_ON_DEVICE",
        ),
    )


def logging_in() -> tuple[Stands, ...]:
    """How somebody shows that it is them, and how long that lasts."""
    validators: Any = settings.AUTH_PASSWORD_VALIDATORS
    least = next((v["OPTIONS"]["min_length"] for v in validators if "OPTIONS" in v), None)
    one = settings.SINGLE_SIGN_ON
    stands = [
        Stands(
            "Every account must have a second factor before it sees a page."
            if settings.SECOND_FACTOR == "required"
            else "A second factor is offered, and not demanded.",
            "STEPDOWN_SECOND_FACTOR",
        ),
        Stands(f"Passwords have at least {least} characters, and are none that is known.", "the settings of passwords"),
        Stands(f"A session ends after {settings.IDLE_MINUTES} minutes without a page.", "STEPDOWN_IDLE_MINUTES"),
        Stands(f"It lasts {settings.LONGEST_SESSION_HOURS} hours at most.", "the settings of sessions"),
        Stands(
            f"Failed log-ins are limited to {settings.ACCOUNT_RATE_LIMITS['login_failed']}: so many in so long, for "
            "the address that asks (ip) and for the account that is tried (key).",
            "the limits of attempts",
        ),
    ]
    if one:
        stands.append(Stands(f"Colleagues can come through {one.get('name', 'the council')}.", "STEPDOWN_OIDC_NAME"))
    return tuple(stands)


def sealed() -> tuple[Stands, ...]:
    """What a stolen database does not show."""
    own = "under keys of its own" if settings.SEALING_KEYS else "under the site's secret key"
    what = (
        "Addresses, how people can be reached, notes of contacts, reasons of walls, the register of real names of the "
        "voices, answers not yet handed in, case files that wait, and second factors"
    )
    return (
        Stands(
            f"{what} are sealed {own}, which lies outside the database.", "STEPDOWN_SEALING_KEYS, records/sealed.py"
        ),
        Stands("Everything else of the record is in the database as it was written.", "records/models"),
    )


def is_invented() -> bool:
    """Whether it is the demonstration."""
    return bool(settings.DEMO)


def _on(name: str) -> Any:
    return getattr(settings, name, False)
