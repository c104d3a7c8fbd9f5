"""The rules that find what may tell who somebody is: one small file a kind of identifier, the surest first."""

from stepdown.themes.pseudonyms.rules.ages import ages_over_89
from stepdown.themes.pseudonyms.rules.case_numbers import case_numbers
from stepdown.themes.pseudonyms.rules.dates import dates, dates_of_birth
from stepdown.themes.pseudonyms.rules.emails import emails, spoken_emails
from stepdown.themes.pseudonyms.rules.introduced_names import introduced_names
from stepdown.themes.pseudonyms.rules.name_like_words import name_like_words
from stepdown.themes.pseudonyms.rules.national_insurance import national_insurance_numbers
from stepdown.themes.pseudonyms.rules.nhs_numbers import nhs_numbers
from stepdown.themes.pseudonyms.rules.organisations import organisations
from stepdown.themes.pseudonyms.rules.phones import phones
from stepdown.themes.pseudonyms.rules.postcodes import postcode_districts, postcodes
from stepdown.themes.pseudonyms.rules.rule import Rule, Suspect
from stepdown.themes.pseudonyms.rules.street_addresses import street_addresses, streets
from stepdown.themes.pseudonyms.rules.titled_names import titled_names
from stepdown.themes.pseudonyms.rules.vehicles import named_registrations, vehicle_registrations
from stepdown.themes.pseudonyms.rules.web_addresses import web_addresses

PATTERNS: tuple[Rule, ...] = (
    emails,
    spoken_emails,
    web_addresses,
    nhs_numbers,
    national_insurance_numbers,
    phones,
    postcodes,
    street_addresses,
    streets,
    dates_of_birth,
    *dates,
    vehicle_registrations,
    named_registrations,
    case_numbers,
    ages_over_89,
    postcode_districts,
    organisations,
    titled_names,
)
"""Rules sure enough to be asked of every text that leaves."""

RULES: tuple[Rule, ...] = (*PATTERNS, introduced_names, name_like_words)
"""All rules: those that guess at names too, for a text that a person reads through."""

__all__ = ["PATTERNS", "RULES", "Rule", "Suspect"]
