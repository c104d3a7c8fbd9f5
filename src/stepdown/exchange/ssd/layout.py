"""The tables of the dataset that are read, with their columns, and what nobody knows where a table is not there.

Source: the dataset's definition for SQL Server, version 1.4.0 (Data to Insight and the Department for Education). Every
column is a table's own four letters and a name; all but the columns of links, days and flags are text of any kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.dataset.column import Column, ColumnKind, Table
from stepdown.linkage.ladder.activity import ActivityKind


@dataclass(frozen=True, slots=True)
class SsdTable:
    """One table. ``begins``: the day on which what a row tells of began, by which the newest row is found.

    ``kinds``: what is known of children's activities by it; ``unknown``: what is not known without it, in words.
    """

    table: Table
    prefix: str
    unknown: str
    begins: str | None = None
    kinds: frozenset[ActivityKind] = frozenset()

    @property
    def name(self) -> str:
        """The table's name without the 'ssd_' before it."""
        return self.table.name

    @property
    def names(self) -> Mapping[str, str]:
        """The columns by their names without the table's letters before them."""
        return {column.name.removeprefix(f"{self.prefix}_"): column.name for column in self.table.columns}


def _table(name: str, prefix: str, row: str, columns: str, unknown: str, *kinds: ActivityKind) -> SsdTable:
    """Columns are written as ``name:day``, ``name:link`` or plainly ``name``; a ``!`` marks what every row must have.

    The first day that every row must have is that on which what it tells of began.
    """
    made = tuple(_column(prefix, written) for written in columns.split())
    begins = next((column.name for column in made if column.kind is ColumnKind.DATE and column.required), None)
    return SsdTable(Table(name, row, made), prefix, unknown, begins, frozenset(kinds))


def _column(prefix: str, written: str) -> Column:
    stem, _, kind = written.removesuffix("!").partition(":")
    kinds = {"day": ColumnKind.DATE, "link": ColumnKind.ID, "": ColumnKind.TEXT}
    name = f"{prefix}_{stem}"
    return Column(name, kinds[kind], name, required=written.endswith("!"))


_KIND = ActivityKind
_TABLES = (
    _table(
        *("person", "pers", "One person"),
        "person_id:link! legacy_id:link upn forename surname sex gender ethnicity dob:day single_unique_id upn_unknown "
        "send_flag expected_dob:day death_date:day is_mother nationality",
        "names, birthdays and further numbers of the people",
    ),
    _table(
        *("family", "fami", "One person of one family", "table_id family_id:link! person_id:link!"),
        "families as the council keeps them",
    ),
    _table(
        *("mother", "moth", "One mother and one child of hers"),
        "table_id person_id:link! childs_person_id:link! childs_dob:day",
        "mothers of children",
    ),
    _table(
        *("address", "addr", "One address of one person"),
        "table_id person_id:link! address_type address_start_date:day address_end_date:day address_postcode "
        "address_json",
        "addresses",
    ),
    _table(
        *("linked_identifiers", "link", "One number that another body has for a person"),
        "table_id person_id:link! identifier_type identifier_value valid_from_date:day valid_to_date:day",
        "numbers that other bodies have for people",
    ),
    _table(
        *("disability", "disa", "One disability of one person", "table_id person_id:link! disability_code"),
        "disabilities",
    ),
    _table(
        *("contacts", "cont", "One contact about a child"),
        "contact_id person_id:link! contact_date:day! contact_source_code contact_source_desc contact_outcome_json",
        "contacts that never became a referral",
    ),
    _table(
        *("cin_episodes", "cine", "One referral, and the case that followed it"),
        "referral_id:link person_id:link! referral_date:day! cin_primary_need_code referral_source_code "
        "referral_source_desc referral_outcome_json referral_nfa close_reason close_date:day referral_team "
        "referral_worker_id",
        "referrals and open cases",
        _KIND.CHILD_IN_NEED,
    ),
    _table(
        *("cin_assessments", "cina", "One assessment"),
        "assessment_id:link person_id:link! referral_id:link assessment_start_date:day! assessment_child_seen "
        "assessment_auth_date:day assessment_outcome_json assessment_outcome_nfa assessment_team assessment_worker_id",
        "assessments",
    ),
    _table(
        *("assessment_factors", "cinf", "The factors found by one assessment"),
        "table_id assessment_id:link! assessment_factors_json",
        "what assessments found",
    ),
    _table(
        *("cin_plans", "cinp", "One child in need plan"),
        "cin_plan_id referral_id:link person_id:link! cin_plan_start_date:day! cin_plan_end_date:day cin_plan_team "
        "cin_plan_worker_id",
        "child in need plans",
        _KIND.CHILD_IN_NEED_PLAN,
    ),
    _table(
        *("cp_plans", "cppl", "One child protection plan"),
        "cp_plan_id referral_id:link icpc_id person_id:link! cp_plan_start_date:day! cp_plan_end_date:day cp_plan_ola "
        "cp_plan_initial_category cp_plan_latest_category",
        "child protection plans",
        *(_KIND.CHILD_PROTECTION_PLAN, _KIND.OTHER_AUTHORITY_PLAN),
    ),
    _table(
        *("s47_enquiry", "s47e", "One section 47 enquiry"),
        "s47_enquiry_id:link referral_id:link person_id:link! s47_start_date:day! s47_end_date:day s47_nfa "
        "s47_outcome_json s47_completed_by_team s47_completed_by_worker_id",
        "section 47 enquiries",
        _KIND.SECTION_47,
    ),
    _table(
        *("initial_cp_conference", "icpc", "One initial child protection conference"),
        "icpc_id icpc_meeting_id s47_enquiry_id:link person_id:link! cp_plan_id referral_id:link icpc_transfer_in "
        "icpc_target_date:day icpc_date:day icpc_outcome_cp_flag icpc_outcome_json icpc_team icpc_worker_id",
        "conferences, which end an enquiry that has no end of its own",
    ),
    _table(
        *("cla_episodes", "clae", "One episode of care, in which neither placement nor legal status changed"),
        "cla_episode_id person_id:link! cla_placement_id cla_episode_start_date:day! cla_episode_start_reason "
        "cla_primary_need_code cla_episode_ceased_date:day cla_episode_ceased_reason cla_id:link referral_id:link "
        "cla_last_iro_contact_date:day entered_care_date:day",
        "care",
        _KIND.LOOKED_AFTER,
    ),
    _table(
        *("cla_placement", "clap", "One placement of a looked-after child"),
        "cla_placement_id cla_id:link person_id:link cla_placement_start_date:day! cla_placement_type "
        "cla_placement_urn cla_placement_distance cla_placement_provider cla_placement_postcode "
        "cla_placement_end_date:day cla_placement_change_reason",
        "placements",
    ),
    _table(
        *("legal_status", "lega", "One legal status of a child"),
        "legal_status_id person_id:link! legal_status legal_status_start_date:day! legal_status_end_date:day",
        "short breaks: all episodes of care are taken as being looked after",
        _KIND.SHORT_BREAKS,
    ),
    _table(
        *("early_help_episodes", "earl", "One stretch of early help"),
        "episode_id person_id:link! episode_start_date:day! episode_end_date:day episode_reason episode_end_reason "
        "episode_organisation episode_worker_id",
        "early help",
        _KIND.EARLY_HELP,
    ),
    _table(
        *("pre_proceedings", "prep", "One stretch of work before care proceedings"),
        "table_id person_id:link! plo_family_id pre_pro_decision_date:day! initial_pre_pro_meeting_date:day "
        "pre_pro_outcome agree_stepdown_issue_date:day cp_plans_referral_period legal_gateway_outcome "
        "prev_pre_proc_child prev_care_proc_child pre_pro_letter_date:day care_pro_letter_date:day "
        "pre_pro_meetings_num pre_pro_parents_legal_rep parents_legal_rep_point_of_issue court_reference "
        "care_proc_court_hearings care_proc_short_notice proc_short_notice_reason la_inital_plan_approved "
        "la_initial_care_plan la_final_plan_approved la_final_care_plan",
        "work before care proceedings",
        _KIND.PRE_PROCEEDINGS,
    ),
    _table(
        *("missing", "miss", "One time that a child was missing"),
        "table_id person_id:link! missing_episode_start_date:day! missing_episode_type missing_episode_end_date:day "
        "missing_rhi_offered missing_rhi_accepted",
        "missing episodes",
    ),
)
TABLES: Mapping[str, SsdTable] = {made.name: made for made in _TABLES}
LAYOUT: Mapping[str, Table] = {made.name: made.table for made in _TABLES}

_NOT_READ = (
    "api_data_staging care_leavers cin_visits cla_care_plan cla_convictions cla_health cla_immunisations "
    "cla_previous_permanence cla_reviews cla_substance_misuse cla_visits cohort cp_reviews cp_visits department "
    "dim_date ehcp_active_plans ehcp_assessment ehcp_named_plan ehcp_requests immigration_status involvements "
    "permanence pre_cla_care_plan professionals s251_finance sdq_scores sen_need send version_log "
    "voice_of_child"
)
NOT_READ = frozenset(_NOT_READ.split())
"""Tables of the dataset that no figure needs."""
