"""The reporting checklists, filled from the project: what nobody has reported is openly said so."""

from stepdown.reporting.checklists.checked import Checked
from stepdown.reporting.checklists.section import checklists_section
from stepdown.reporting.report import Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.checklists.filled import filled
from stepdown.written.checklists.checklist import OF_VOICES, shipped_checklist


def voices_checklists(voices: Voices) -> Section:
    """The page, with the answers of reports of figures that stand beside; that of surveys only where there is one."""
    wanted = [name for name in OF_VOICES if name != "cherries" or voices.survey_facts is not None]
    answered = [filled(shipped_checklist(name), voices.project, voices.survey_facts) for name in wanted]
    own = Checked(voices.project.about.title, answered)
    return checklists_section(*voices.checklists, own)
