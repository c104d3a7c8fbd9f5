"""Damage to what the cells say: dates, codes, ids, and rows that contradict each other."""

from datetime import date

from openpyxl import Workbook

from tests.exchange.damaged.sound import Damage, damaged, with_cell


def _ambiguous_dates(workbook: Workbook) -> None:
    """One date has its month first, so that the other could be either of two days."""
    for cell, text in (("C2", "03/04/2010"), ("C3", "12/31/2012")):
        workbook["Children"][cell] = text


VALUES = (
    Damage("a date as a number", with_cell("Children", "C2", 40302), "date_as_number", "Children", 2, "date_of_birth"),
    Damage("an ambiguous date", damaged(_ambiguous_dates), "day_or_month_first", "Children", 2, "date_of_birth"),
    Damage(
        "an impossible date",
        with_cell("Children", "C2", "31/02/2010"),
        "impossible_date",
        "Children",
        2,
        "date_of_birth",
    ),
    Damage(
        "text in a number", with_cell("Children", "E2", "several"), "not_a_number", "Children", 2, "prior_referrals"
    ),
    Damage("an unknown code", with_cell("Children", "D2", "Q"), "unknown_code", "Children", 2, "sex"),
    Damage("a duplicate id", with_cell("Children", "A3", "C1"), "duplicate_id", "Children", 3, "child_id"),
    Damage("an orphan id", with_cell("Children", "B4", "F9"), "orphan_id", "Children", 4, "family_id"),
    Damage(
        "closure before referral",
        with_cell("Episodes", "E2", date(2020, 1, 1)),
        "closure_before_referral",
        "Episodes",
        2,
        "closed_on",
    ),
    Damage("an error value", with_cell("Families", "B2", "#REF!"), "spreadsheet_error", "Families", 2, "area"),
    Damage(
        "an error value at the edge",
        with_cell("Children", "E4", "#N/A"),
        "spreadsheet_error",
        "Children",
        4,
        "prior_referrals",
    ),
    Damage("a damaged id", with_cell("Families", "A4", "1.23457E+11"), "damaged_id", "Families", 4, "family_id"),
    Damage("a required cell empty", with_cell("Children", "B3", None), "required", "Children", 3, "family_id"),
    Damage(
        "a level not on the scale",
        with_cell("Observations", "G3", "dreadful"),
        "unknown_code",
        "Observations",
        3,
        "at_closure_level",
    ),
    Damage(
        "an unknown factor", with_cell("Observations", "D2", "laziness"), "unknown_code", "Observations", 2, "factor"
    ),
    Damage(
        "a factor of another subject",
        with_cell("Observations", "D2", "parental_drug_problem"),
        "factor_of_another_subject",
        "Observations",
        2,
        "factor",
    ),
)
