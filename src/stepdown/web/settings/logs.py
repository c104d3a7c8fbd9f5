"""How the log is written: lines for a person, of what went wrong; or JSON, with a line for each request as well."""

from typing import Any

PLAIN = "stepdown.web.logs.WithoutWords"
JSON = "stepdown.web.logs.AsJson"


def logs(*, as_json: bool = False) -> dict[str, Any]:
    """What logging is told. Everything goes to standard error, and nothing is sent by e-mail."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"without_words": {"()": JSON if as_json else PLAIN}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "without_words"}},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},  # none is sent by e-mail
            "stepdown.requests": {"level": "INFO" if as_json else "WARNING"},
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
    }
