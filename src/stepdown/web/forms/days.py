"""Days and times as people write them: three boxes for a day, one for a time of day."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django import forms

PARTS = ("day", "month", "year")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DayWidget(forms.Widget):
    """Three boxes. Its value is what was written in each, or a date."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> tuple[str, ...]:  # noqa: ARG002
        """What was written, as day, month, year."""
        return tuple(str(data.get(f"{name}-{part}", "")).strip() for part in PARTS)

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:  # noqa: ARG002
        """Whether the page did not send the boxes at all."""
        return all(f"{name}-{part}" not in data for part in PARTS)


class DayField(forms.Field):
    """A calendar day. What is wrong is said of the part that is wrong."""

    widget = DayWidget

    def to_python(self, value: Any) -> date | None:
        """The day; None where nothing was written."""
        if isinstance(value, date) or value is None:
            return value
        if not any(value):
            return None
        missing = [part for part, written in zip(PARTS, value, strict=True) if not written]
        if missing:
            raise forms.ValidationError(f"{self.label} must include a {' and a '.join(missing)}")
        return self._day(*value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether it says another day than before."""
        return bool(initial != data)

    def _day(self, day: str, month: str, year: str) -> date:
        try:
            return date(_year(year), _month(month), int(day))
        except ValueError as error:
            raise forms.ValidationError(f"{self.label} must be a real date, such as 27 3 2026") from error


class TimeField(forms.CharField):
    """A time of day: 16:30, 1630, 4.30pm or 4pm."""

    def to_python(self, value: Any) -> time | None:  # type: ignore[override]
        """The time; None where nothing was written."""
        if isinstance(value, time):
            return value
        written = super().to_python(value) or ""
        if not written:
            return None
        try:
            return _time(written)
        except ValueError as error:
            raise forms.ValidationError(f"{self.label} must be a real time, such as 14:30 or 2:30pm") from error


def _month(written: str) -> int:
    named = written.strip().lower()[:3]
    return _MONTHS.index(named) + 1 if named in _MONTHS else int(written)


def _year(written: str) -> int:
    year = int(written)
    return 2000 + year if year < 100 else year


def _time(written: str) -> time:
    plain = written.lower().replace(" ", "").replace(".", ":")
    after_noon = plain.endswith("pm")
    halves = plain.endswith(("am", "pm"))
    digits = plain[:-2] if halves else plain
    if ":" not in digits:
        digits = f"{digits[:-2]}:{digits[-2:]}" if len(digits) > 2 else f"{digits}:00"
    hour, minute = (int(part) for part in digits.split(":"))
    if halves and not 1 <= hour <= 12:
        raise ValueError(written)
    return time((hour % 12 + 12 * after_noon) if halves else hour, minute)
