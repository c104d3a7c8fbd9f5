"""The headings that are written, in Ofsted's words: what every list has of a child, and what each has besides."""

from collections.abc import Mapping

PERSON = (
    "Child Unique ID",
    "Gender",
    "Ethnicity",
    "Date of Birth",
    "Age of Child (Years)",
    "Does the Child have a Disability",
)
LISTS: Mapping[str, tuple[str, ...]] = {
    "List 2": ("Assessment start date", "Assessment completion date"),
    "List 3": ("Date of referral", "Referral NFA?"),
    "List 4": ("Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation"),
    "List 5": (
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        "Date of Initial Child Protection Conference",
    ),
    "List 6": ("CIN Start Date", "CIN Closure Date", "Reason for Closure", "Case Status"),
    "List 7": ("Child Protection Plan Start Date", "Child Protection Plan End Date"),
    "List 8": (
        "Date Started to be Looked After",
        "Date Ceased to be Looked After",
        "Reason Ceased to be Looked After",
        "Child's Legal Status",
    ),
}
