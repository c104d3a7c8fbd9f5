"""The addresses of surveys. A survey and a version are named by ids drawn at random; a question by its own name."""

from django.urls import path

from stepdown.web.pages.voices.surveys import invite, letters, listing, prepare, results, survey
from stepdown.web.pages.voices.surveys.questionnaires import agree, begin, pages, preview, questions, show

_PROJECT = "<uuid:project_id>/surveys/"
_VERSION = "questionnaires/<uuid:version_id>/"
_SURVEY = "surveys/<uuid:survey_id>/"

urlpatterns = [
    path(_PROJECT, listing.listed, name="surveys"),
    path(f"{_PROJECT}questionnaires/begin/", begin.begin, name="begin_questionnaire"),
    path(f"{_PROJECT}questionnaires/upload/", begin.upload, name="upload_questionnaire"),
    path(_VERSION, show.show, name="questionnaire"),
    path(f"{_VERSION}file/", show.file, name="questionnaire_file"),
    path(f"{_VERSION}preview/", preview.preview, name="preview_questionnaire"),
    path(f"{_VERSION}agreed/", agree.sign_off, name="sign_off_questionnaire"),
    path(f"{_VERSION}about/", pages.about, name="about_questionnaire"),
    path(f"{_VERSION}move/", questions.move, name="move_in_questionnaire"),
    path(f"{_VERSION}pages/<str:page>/", pages.page, name="change_questionnaire_page"),
    path(f"{_VERSION}questions/add/", questions.add, name="add_question"),
    path(f"{_VERSION}questions/<str:question>/change/", questions.change, name="change_question"),
    path(f"{_VERSION}questions/<str:question>/remove/", questions.remove, name="remove_question"),
    path(f"{_VERSION}choices/<str:list_name>/", pages.choices, name="change_choices"),
    path(f"{_VERSION}prepare/", prepare.prepare, name="prepare_survey"),
    path(_SURVEY, survey.show, name="survey"),
    path(f"{_SURVEY}open/", survey.open_, name="open_survey"),
    path(f"{_SURVEY}close/", survey.close, name="close_survey"),
    path(f"{_SURVEY}asked/", survey.asked, name="count_asked_survey"),
    path(f"{_SURVEY}results/", results.results, name="survey_results"),
    path(f"{_SURVEY}results/<str:file_name>", results.file, name="survey_file"),
    path(f"{_SURVEY}invitations/", invite.listed, name="invitations"),
    path(f"{_SURVEY}invitations/add/", invite.add, name="add_people"),
    path(f"{_SURVEY}invitations/send/", letters.invite, name="send_invitations"),
    path(f"{_SURVEY}invitations/remind/", letters.remind, name="send_reminders"),
]
