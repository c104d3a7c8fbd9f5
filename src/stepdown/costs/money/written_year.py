"""A financial year as a written file gives it: the text "2018-19"."""

from typing import Annotated

from pydantic import PlainSerializer, PlainValidator

from stepdown.costs.money.financial_year import FinancialYear


def _read(given: object) -> FinancialYear:
    if isinstance(given, FinancialYear):
        return given
    if not isinstance(given, str):
        raise ValueError(f'a financial year is written in quotation marks, such as "2018-19" (it says {given!r})')  # noqa: TRY004 - pydantic reports only a ValueError beside the file's other problems
    return FinancialYear.parse(given)


WrittenYear = Annotated[FinancialYear, PlainValidator(_read), PlainSerializer(str, return_type=str)]
"""The type of a field that holds a financial year: read from its text, and written as its text."""
