"""Everything that the starters tell of a site, as it stands now."""

from stepdown.records.starters import of_settings, of_the_record
from stepdown.reporting.rights.site_facts import SiteFacts


def site_facts() -> SiteFacts:
    """The facts, from the settings, the code and the record's own tables."""
    return SiteFacts(
        hosting=of_settings.hosting(),
        logging_in=of_settings.logging_in(),
        access=of_the_record.access(),
        people=of_the_record.people(),
        categories=of_the_record.categories(),
        sealed=of_settings.sealed(),
        audit=of_the_record.audit(),
        retention=of_the_record.retention(),
        rights=of_the_record.rights(),
        bases=of_the_record.bases(),
        is_invented=of_settings.is_invented(),
    )
