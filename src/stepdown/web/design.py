"""The GOV.UK Design System's components as HTML: one door to its macros, which escape every value they are given."""

from functools import cache
from typing import Any

from django.utils.safestring import SafeString
from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader, Template


def component(name: str, params: dict[str, Any]) -> SafeString:
    """One component, ``"button"`` or ``"date-input"``, from its parameters as the design system names them."""
    made: str = getattr(_template(name).module, _macro(name))(params)
    return SafeString(made)  # the macros have escaped every value


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"govuk_frontend_jinja/components/{name}/macro.html")


@cache
def _environment() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(loader=loader, autoescape=True, undefined=ChainableUndefined)


def _macro(name: str) -> str:
    return "govuk" + "".join(word.capitalize() for word in name.split("-"))
