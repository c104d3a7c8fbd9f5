"""The report as one self-contained page: no script, nothing fetched, readable on a phone and on paper."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from stepdown.reporting.renderers.cells import figure_columns, hidden_meaning, shown
from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.renderers.printable import printable
from stepdown.reporting.renderers.provenance import traced
from stepdown.reporting.renderers.templates import templates_of
from stepdown.reporting.report import Bullets, Chart, Evidence, Paragraph, Quotation, Report, ReportTable, Subheading


def to_html(report: Report) -> str:
    """The page's text. ValueError where the report contradicts itself or a picture holds what a page may not carry."""
    return _templates().get_template("page.html").render(**_shown(report), link=None, style=_style())


def to_part(report: Report, link: Callable[[str], str] | None = None) -> str:
    """The inside of the page, to stand in another page that has the styles ``parts.css``.

    With ``link``, which gives the address for a result's id, each figure is a link and needs no table of traces.
    """
    shown = _shown(report)
    return _templates().get_template("inside.html").render(**shown | ({"figures": ()} if link else {}), link=link)


def _shown(report: Report) -> dict[str, object]:
    report = printable(report)
    found = contents(report)
    return {
        "report": report,
        "contents": found,
        "figures": traced(report, found),
        "hidden_means": hidden_meaning(report),
    }


@cache
def _templates() -> Environment:
    environment = templates_of("stepdown.reporting.renderers.html")
    environment.tests |= {
        "paragraph": lambda block: isinstance(block, Paragraph),
        "bullets": lambda block: isinstance(block, Bullets),
        "table": lambda block: isinstance(block, ReportTable),
        "chart": lambda block: isinstance(block, Chart),
        "subheading": lambda block: isinstance(block, Subheading),
        "quotation": lambda block: isinstance(block, Quotation),
        "evidence": lambda block: isinstance(block, Evidence),
    }
    environment.filters |= {
        "shown": shown,
        "figure_columns": figure_columns,
        # The picture has been parsed, checked and written anew: it is the one text that enters as mark-up.
        "inline": lambda chart: Markup(inline(chart)),  # noqa: S704
    }
    return environment


@cache
def _style() -> Markup:
    """GOV.UK Frontend's parts and the page's own, both shipped with the program."""
    vendored = files("stepdown.reporting") / "assets" / "govuk" / "report.min.css"
    own = [files(__name__) / "styles" / name for name in ("alone.css", "parts.css")]
    return Markup("".join(style.read_text("utf-8") for style in (vendored, *own)))  # noqa: S704
