"""What councils call tables and columns instead of the dataset's names. A new name is a line here and nothing else.

A column is known whatever stands in the place of its table's letters ('cin_referral_nfa' for 'cine_referral_nfa') and
without any ('legal_status'); here is only what that does not catch.
"""

from collections.abc import Mapping

FILES: Mapping[str, str] = {
    "addresses": "address",
    "assessment_factor": "assessment_factors",
    "assessments": "cin_assessments",
    "child_and_family_assessments": "cin_assessments",
    "cin_assessment": "cin_assessments",
    "cin_episode": "cin_episodes",
    "cin_plan": "cin_plans",
    "cla_episode": "cla_episodes",
    "cla_placements": "cla_placement",
    "conferences": "initial_cp_conference",
    "contact": "contacts",
    "cp_plan": "cp_plans",
    "disabilities": "disability",
    "early_help": "early_help_episodes",
    "early_help_episode": "early_help_episodes",
    "families": "family",
    "icpc": "initial_cp_conference",
    "initial_cp_conferences": "initial_cp_conference",
    "legal_statuses": "legal_status",
    "linked_identifier": "linked_identifiers",
    "missing_episodes": "missing",
    "mothers": "mother",
    "persons": "person",
    "preproceedings": "pre_proceedings",
    "referrals": "cin_episodes",
    "s47": "s47_enquiry",
    "s47_enquiries": "s47_enquiry",
    "section_47_enquiry": "s47_enquiry",
}
"""Files, by their names in small letters without the 'ssd_' before them."""

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "person": {
        "common_child_id": "single_unique_id",
        "date_of_birth": "dob",
        "date_of_death": "death_date",
        "expected_date_of_birth": "expected_dob",
        "first_name": "forename",
        "last_name": "surname",
        "unique_pupil_number": "upn",
    },
    "address": {
        "address_end": "address_end_date",
        "address_start": "address_start_date",
        "postcode": "address_postcode",
    },
    "cin_episodes": {
        "cin_primary_need": "cin_primary_need_code",
        "closure_date": "close_date",
        "closure_reason": "close_reason",
        "nfa": "referral_nfa",
        "referral_source": "referral_source_code",
    },
    "cin_assessments": {
        "assessment_authorisation_date": "assessment_auth_date",
        "assessment_start": "assessment_start_date",
    },
    "assessment_factors": {"assessment_factors": "assessment_factors_json", "factors": "assessment_factors_json"},
    "cin_plans": {"cin_plan_end": "cin_plan_end_date", "cin_plan_start": "cin_plan_start_date"},
    "cp_plans": {
        "cp_plan_end": "cp_plan_end_date",
        "cp_plan_start": "cp_plan_start_date",
        "ola": "cp_plan_ola",
    },
    "s47_enquiry": {"s47_end": "s47_end_date", "s47_start": "s47_start_date"},
    "cla_episodes": {
        "cla_episode_cease_date": "cla_episode_ceased_date",
        "cla_episode_cease_reason": "cla_episode_ceased_reason",
        "cla_episode_ceased": "cla_episode_ceased_date",
        "cla_episode_start": "cla_episode_start_date",
        "cla_primary_need": "cla_primary_need_code",
    },
    "cla_placement": {
        "placement_end_date": "cla_placement_end_date",
        "placement_id": "cla_placement_id",
        "placement_start_date": "cla_placement_start_date",
        "placement_type": "cla_placement_type",
    },
    "legal_status": {
        "legal_status_end": "legal_status_end_date",
        "legal_status_start": "legal_status_start_date",
    },
    "early_help_episodes": {"episode_end": "episode_end_date", "episode_start": "episode_start_date"},
    "missing": {
        "missing_episode_end": "missing_episode_end_date",
        "missing_episode_start": "missing_episode_start_date",
    },
}
"""Columns of each table, without the letters before them: a council's name, and the dataset's."""
