"""On what device somebody is, in plain words, as their browser says: for its owner to know it again, and no more."""

_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("Windows", "Windows"), ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"),
    ("CrOS", "a Chromebook"), ("Macintosh", "a Mac"), ("Linux", "Linux"),
)  # fmt: skip
"""What a browser's line holds and what people call it. Several hold the words of another: the first that is found."""


def device_of(user_agent: str) -> str:
    """For instance “Chrome on Windows”; empty where nothing of it is known. The line itself is kept nowhere."""
    browser, system = _first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent)
    if browser and system:
        return f"{browser} on {system}"
    return browser or system.removeprefix("an ").removeprefix("a ")


def _first(words: tuple[tuple[str, str], ...], line: str) -> str:
    return next((said for held, said in words if held in line), "")
