"""The invented framework, as the events that make it."""

from collections.abc import Iterator

from stepdown.invented.pilot.voices.bank import told
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.words import CodeOrigin


def framework() -> Iterator[CodeMade]:
    """Each theme and the codes under it. A theme holds codes and is not coded with."""
    for theme in told("framework.toml")["theme"]:
        yield CodeMade(
            code=theme["id"], parent=None, text=CodeText(name=theme["name"], definition=theme["definition"]),
            origin=CodeOrigin.A_PRIORI, is_codable=False,
        )  # fmt: skip
        for code in theme["code"]:
            yield CodeMade(
                code=code["id"], parent=theme["id"], origin=CodeOrigin(code["origin"]),
                text=CodeText(
                    name=code["name"], definition=code["definition"], include=code["include"],
                    exclude=code["exclude"], guide_question=code["guide"],
                ),
            )  # fmt: skip
