"""What the census calls its elements, and which table each belongs to.

Source: the Department for Education's schemas of 2017 to 2026. Elements of later years are in the same places.
"""

from stepdown.dataset.column import Column, Table
from stepdown.dataset.tables.shorthand import date, key, text
from stepdown.exchange.case_files.xml_routes import Part

CHILD = "LAchildID"
CASE = "case"
ASSESSMENT = "assessment"
PLAN = "plan"

_child = key(CHILD, "The authority's number of the child")
_case = text(CASE, doc="The place of the child's case in the file; the census numbers none")
_assessment = text(ASSESSMENT, doc="The place of the assessment in the file")
_plan = text(PLAN, doc="The place of the child protection plan in the file")


def _dates(*names: str) -> tuple[Column, ...]:
    return tuple(date(name, doc=name) for name in names)


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(text(name, doc=name) for name in names)


CHILDREN = Table(
    "children",
    "One child of the census",
    (
        _child,
        *_texts("UPN", "FormerUPN", "UPNunknown"),
        *_dates("PersonBirthDate", "ExpectedPersonBirthDate"),
        *_texts("Sex", "GenderCurrent"),
        *_dates("PersonDeathDate"),
        *_texts("Ethnicity"),
    ),
)
DISABILITIES = Table("disabilities", "One disability of a child", (_child, *_texts("Disability")))
CASES = Table(
    "cases",
    "One case of a child, from its referral",
    (
        _child,
        _case,
        *_dates("CINreferralDate"),
        *_texts("ReferralSource", "PrimaryNeedCode"),
        *_dates("CINclosureDate"),
        *_texts("ReasonForClosure"),
        *_dates("DateOfInitialCPC"),
        *_texts("ReferralNFA"),
    ),
)
ASSESSMENTS = Table(
    "assessments",
    "One assessment in a case",
    (
        *(_child, _case, _assessment),
        *_dates("AssessmentActualStartDate", "AssessmentInternalReviewDate", "AssessmentAuthorisationDate"),
    ),
)
FACTORS = Table(
    "factors", "One factor found at the end of an assessment", (_child, _assessment, *_texts("AssessmentFactors"))
)
PLANS = Table("plans", "One child in need plan", (_child, _case, *_dates("CINPlanStartDate", "CINPlanEndDate")))
ENQUIRIES = Table(
    "enquiries",
    "One section 47 enquiry",
    (
        *(_child, _case),
        *_dates("S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC"),
        *_texts("ICPCnotRequired"),
    ),
)
PROTECTION_PLANS = Table(
    "protection_plans",
    "One child protection plan",
    (
        *(_child, _case, _plan),
        *_dates("CPPstartDate", "CPPendDate"),
        *_texts("InitialCategoryOfAbuse", "LatestCategoryOfAbuse", "NumberOfPreviousCPP"),
    ),
)
REVIEWS = Table("reviews", "One review of a child protection plan", (_child, _plan, *_dates("CPPreviewDate")))
PRE_PROCEEDINGS = Table(
    "pre_proceedings",
    "One stretch of work before care proceedings",
    (
        *(_child, _case),
        *_dates("PPStartDate", "LBPSentDate"),
        *_texts("FGDMMeetingOffer", "FGDMMeetingFac"),
        *_dates("InitialPPMeetingDate"),
        *_texts("ReviewMeetingsCount"),
        *_dates("StepDecisionDate"),
        *_texts("PPOutcome"),
        *_dates("CourtAppDate", "LetterInitCPDate"),
    ),
)
TABLES = {
    table.name: table
    for table in (
        *(CHILDREN, DISABILITIES, CASES, ASSESSMENTS, FACTORS),
        *(PLANS, ENQUIRIES, PROTECTION_PLANS, REVIEWS, PRE_PROCEEDINGS),
    )
}

_CASE_PARTS = {
    "Assessments": Part(
        ASSESSMENTS, ASSESSMENT, {"FactorsIdentifiedAtAssessment": Part(each={"AssessmentFactors": FACTORS})}
    ),
    "CINPlanDates": Part(PLANS),
    "Section47": Part(ENQUIRIES),
    "ChildProtectionPlans": Part(PROTECTION_PLANS, PLAN, {"Reviews": Part(each={"CPPreviewDate": REVIEWS})}),
    "PreProceedingsandFGDM": Part(PRE_PROCEEDINGS),
}
HEADER = Table(
    "header",
    "What the file says of itself",
    _texts(
        *("Collection", "Year", "ReferenceDate"),
        *("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime", "CBDSLevel"),
    ),
)
HEADER_PART = Part(
    HEADER,
    parts={"CollectionDetails": Part(), "Source": Part(), "Content": Part(parts={"CBDSLevels": Part()})},
)
CHILD_PART = Part(
    CHILDREN,
    parts={
        "ChildIdentifiers": Part(),
        "ChildCharacteristics": Part(parts={"Disabilities": Part(each={"Disability": DISABILITIES})}),
        "CINdetails": Part(CASES, CASE, _CASE_PARTS),
    },
)
