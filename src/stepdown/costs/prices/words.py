"""The words of a price: what it is of, who bears it, what becomes of it when it is avoided, how far to trust it."""

from stepdown.domain.word import Word


class Unit(Word):
    """What one of is priced."""

    CHILD = "child", "Child"
    FAMILY = "family", "Family"
    PERSON = "person", "Person"
    WORKER = "worker", "Worker"
    PLACE = "place", "Place"
    APPLICATION = "application", "Application"
    CASE = "case", "Case"
    PROCESS = "process", "Process"
    INCIDENT = "incident", "Incident"
    INVESTIGATION = "investigation", "Investigation"
    SESSION = "session", "Session"


class Per(Word):
    """Whether a price is paid once or goes on, and then for how long."""

    EVENT = "event", "Once"
    HOUR = "hour", "An hour"
    WEEK = "week", "A week"
    MONTH = "month", "A month"
    HALF_YEAR = "half_year", "Six months"
    YEAR = "year", "A year"


class Bearer(Word):
    """Whose money it is."""

    LOCAL_AUTHORITY = "local_authority", "Local authority"
    NHS = "nhs", "NHS"
    POLICE = "police", "Police"
    COURTS_AND_LEGAL_AID = "courts_and_legal_aid", "Courts, legal aid and other justice"
    SCHOOLS = "schools", "Schools"
    CENTRAL_GOVERNMENT = "central_government", "Central government"
    HOUSEHOLD = "household", "Households"
    NOT_STATED = "not_stated", "Not stated"


class Category(Word):
    """What sort of value it is, as public-sector appraisal parts it."""

    FISCAL = "fiscal", "Fiscal: public money"
    ECONOMIC = "economic", "Economic: income and output"
    SOCIAL = "social", "Social: people's lives, in pounds"


class Release(Word):
    """What becomes of the price when what it pays for is avoided."""

    CASHABLE = "cashable", "Cashable: money can be taken out of a budget"
    CAPACITY = "capacity", "Capacity: time or room is freed, and the bill stays"
    WIDER = "wider", "Wider: worth something, in nobody's budget"


class Grade(Word):
    """How far a price can be trusted for a decision today. docs/how-to/use-your-own-prices.md says how it is given."""

    GOOD = "good", "Good"
    FAIR = "fair", "Fair"
    WEAK = "weak", "Weak"


class Checked(Word):
    """How the price was compared with its source."""

    VERIFIED = "verified", "Read in the source"
    DERIVED = "derived", "Worked out from official files"
    SECOND_HAND = "second_hand", "Read where somebody quotes the source"
    AS_CITED = "as_cited", "As a publication cites it; its source was not read"
    UNVERIFIED = "unverified", "Not checked"


class RangeMeans(Word):
    """What the low and high of a price are."""

    NINETY_FIVE = "ninety_five", "95% interval"
    FIFTH_TO_NINETY_FIFTH = "p5_p95", "From the 5th to the 95th percentile"
    QUARTILES = "quartiles", "From the lower to the upper quartile"
    LOWEST_HIGHEST = "lowest_highest", "Lowest and highest that were found"

    @property
    def standard_deviations(self) -> float:
        """How many standard deviations lie between low and high if the spread is normal.

        Lowest and highest are taken as a 95% interval, which is a judgement.
        """
        return {"p5_p95": 3.290, "quartiles": 1.349}.get(self, 3.920)


class Overlap(Word):
    """Groups of prices that hold some of the same money: two of one group may count the same thing twice."""

    PLACEMENT = "placement", "Placements of a child in care"
    PROCEEDINGS = "proceedings", "Care proceedings"
    CHILD_CASE_WORK = "child_case_work", "Social workers' case work with a child"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"
    MISSING = "missing", "Children and adults missing"
    OFFENDING = "offending", "Offending"
    SCHOOLING = "schooling", "Absence and exclusion from school"
    MENTAL_HEALTH = "mental_health", "Mental health"
    SUBSTANCE_MISUSE = "substance_misuse", "Drugs and alcohol"
    HOMELESSNESS = "homelessness", "Homelessness"
