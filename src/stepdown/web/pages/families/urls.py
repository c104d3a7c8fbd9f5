"""The addresses of families and their people."""

from django.urls import path

from stepdown.web.pages.families import history, lists, overview, working
from stepdown.web.pages.people import change, same
from stepdown.web.pages.people import list as people
from stepdown.web.pages.people import one as person
from stepdown.web.pages.referrals import by_hand

_PERSON = "<uuid:family_id>/people/<uuid:person_id>/"

urlpatterns = [
    path("", lists.families, name="families"),
    path("<uuid:family_id>/", overview.overview, name="family"),
    path("<uuid:family_id>/history/", history.show, name="history"),
    path("<uuid:family_id>/refer/", by_hand.refer_again, name="refer_again"),
    path("<uuid:family_id>/working/", working.working, name="working"),
    path("<uuid:family_id>/working/bring-in/", working.bring_in, name="bring_in"),
    path("<uuid:family_id>/working/key-worker/", working.new_key_worker, name="new_key_worker"),
    path("<uuid:family_id>/working/council/", working.new_council_worker, name="new_council_worker"),
    path("<uuid:family_id>/working/<uuid:involvement_id>/end/", working.end_part, name="end_part"),
    path("<uuid:family_id>/people/", people.people, name="people"),
    path("<uuid:family_id>/people/add/", people.add, name="add_person"),
    path(_PERSON, person.show, name="person"),
    path(f"{_PERSON}facts/", change.facts, name="change_person"),
    path(f"{_PERSON}names/", change.name, name="record_name"),
    path(f"{_PERSON}numbers/", change.number, name="record_number"),
    path(f"{_PERSON}move/", change.move, name="move_home"),
    path(f"{_PERSON}safe-contact/", change.safe_contact, name="safe_contact"),
    path(f"{_PERSON}relationships/", change.relationship, name="relate"),
    path(f"{_PERSON}same/", same.merge, name="merge_person"),
    path(f"{_PERSON}same/<uuid:merge_id>/", same.undo, name="undo_merge"),
    path("<uuid:family_id>/same/<uuid:merge_id>/", same.confirm, name="confirm_merge"),
    path("<uuid:family_id>/same/<uuid:merge_id>/turn-down/", same.turn_down, name="turn_down_merge"),
    path(f"{_PERSON}walls/", change.wall, name="raise_wall"),
    path(f"{_PERSON}walls/<uuid:wall_id>/", change.end_wall, name="lift_wall"),
]
