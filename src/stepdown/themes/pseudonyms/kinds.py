"""What sorts of thing can tell who somebody is."""

from stepdown.domain.word import Word


class IdentifierKind(Word):
    """A sort of identifier."""

    PERSON = "person", "Name"
    PLACE = "place", "Place"
    ORGANISATION = "organisation", "Organisation"
    SCHOOL = "school", "School"
    HOSPITAL = "hospital", "Hospital"
    GP_SURGERY = "gp_surgery", "GP surgery"
    EMAIL = "email", "E-mail address"
    WEB_ADDRESS = "web_address", "Web address"
    PHONE = "phone", "Phone number"
    STREET_ADDRESS = "street_address", "Address"
    POSTCODE = "postcode", "Postcode"
    NHS_NUMBER = "nhs_number", "NHS number"
    NATIONAL_INSURANCE_NUMBER = "national_insurance_number", "National Insurance number"
    VEHICLE_REGISTRATION = "vehicle_registration", "Vehicle registration"
    CASE_NUMBER = "case_number", "Number"
    DATE_OF_BIRTH = "date_of_birth", "Date of birth"
    DATE = "date", "Date"
    AGE_OVER_89 = "age_over_89", "Age over 89"

    @property
    def in_brackets(self) -> str:
        """What stands in its place where nobody has chosen a pseudonym: [phone number], [school], [NHS number]."""
        is_name = self.label.startswith(("NHS", "National", "GP"))
        return f"[{self.label if is_name else self.label[0].lower() + self.label[1:]}]"
