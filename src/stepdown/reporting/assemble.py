"""The one place where released results become a report: sections in order, key points in front, provenance behind."""

from stepdown.evaluation.study import Study
from stepdown.reporting.checklists.checked import checked_of_study
from stepdown.reporting.checklists.section import checklists_section
from stepdown.reporting.disclosure import explain
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.key_points import key_points
from stepdown.reporting.report import Report, Section
from stepdown.reporting.sections.afterwards import afterwards_section
from stepdown.reporting.sections.aims import aims_section, limits_section
from stepdown.reporting.sections.area_beside import area_beside_sections
from stepdown.reporting.sections.arms.section import arms_sections
from stepdown.reporting.sections.change import change_section
from stepdown.reporting.sections.coming_in import coming_in_section
from stepdown.reporting.sections.design import design_section
from stepdown.reporting.sections.factors import factors_section
from stepdown.reporting.sections.flow import flow_section
from stepdown.reporting.sections.movement import movement_section
from stepdown.reporting.sections.people import people_section
from stepdown.reporting.sections.provenance import facts, methods_section, provenance_section
from stepdown.reporting.sections.study import study_section
from stepdown.reporting.sections.time.section import time_section
from stepdown.reporting.sections.work import work_section
from stepdown.reporting.shown import TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.reporting.wording import spoken

INVENTED = "Invented data: nobody in this report exists."


def assemble(protected: Protected, study: Study, beside: tuple[Section, ...] = ()) -> Report:
    """The report of a release; ``beside`` are a business case, or the authorities of a pool.

    What disclosure control hides is not in it, in any form.
    """
    shown = Shown.of(protected)
    sections = _sections(shown, study, beside)
    return Report(
        title=study.study.title,
        subtitle=f"{study.study.service}. Families referred {_period(study)}.",
        banner=banner(shown),
        key_points=key_points(shown, study),
        sections=(*sections, checklists_section(checked_of_study(study, sections))),
        facts=facts(shown),
        symbols=(*explain.symbols(protected.profile), (TOO_FEW, TOO_FEW_IN_WORDS)),
    )


def _sections(shown: Shown, study: Study, beside: tuple[Section, ...]) -> tuple[Section, ...]:
    return (
        study_section(study),
        aims_section(shown, study),
        flow_section(shown, study),
        people_section(shown),
        coming_in_section(shown),
        work_section(shown),
        factors_section(shown, study),
        change_section(shown, study),
        *_measures(shown, study),
        movement_section(shown, study),
        afterwards_section(shown),
        time_section(shown),
        *arms_sections(shown, study),
        *area_beside_sections(study),
        *beside,
        design_section(study.study.design, study.risk_of_bias),
        limits_section(study),
        methods_section(study),
        provenance_section(shown, study),
    )


def _measures(shown: Shown, study: Study) -> tuple[Section, ...]:
    """The instruments are read where a study asks for a measure, and not before."""
    if not study.measures:
        return ()
    from stepdown.reporting.sections.measures import measures_section

    return measures_section(shown, study)


def _period(study: Study) -> str:
    return f"{spoken(study.period.referred_from)} to {spoken(study.period.referred_to)}"


def banner(shown: Shown) -> str | None:
    """What stands on every page: that the counts are true, or that the people are invented."""
    dataset = shown.protected.header["dataset"]
    invented = INVENTED if isinstance(dataset, dict) and dataset["invented"] else None
    return " ".join(said for said in (shown.protected.profile.watermark, invented) if said) or None
