"""The languages in which a survey can be read, each under the name that its speakers give it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

LANGUAGE = "language"
"""What an address says after its question mark, where the words are not in the first language."""

NAMES: Mapping[str, str] = {
    "en": "English",
    "cy": "Cymraeg",
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "cs": "Čeština",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "ga": "Gaeilge",
    "gu": "ગુજરાતી",
    "hi": "हिन्दी",
    "hu": "Magyar",
    "it": "Italiano",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "so": "Soomaali",
    "sq": "Shqip",
    "ta": "தமிழ்",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""By code; any other language is told by its code."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku", "ps", "ur"})


@dataclass(frozen=True, slots=True)
class LanguageShown:
    """One language of a page: where the page is in it, and whether it is the one that is read."""

    code: str
    name: str
    address: str
    is_here: bool


def languages_shown(request: HttpRequest, codes: Sequence[str], here: str) -> tuple[LanguageShown, ...]:
    """The languages in which this page can be read; none where there is one alone."""
    page = request.resolver_match
    if page is None or len(codes) == 1:
        return ()
    address = reverse(page.view_name, kwargs=page.kwargs)
    return tuple(LanguageShown(c, NAMES.get(c, c), f"{address}?{LANGUAGE}={c}", c == here) for c in codes)


def direction(language: str) -> str:
    """In which direction a language is written, as HTML says it."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
