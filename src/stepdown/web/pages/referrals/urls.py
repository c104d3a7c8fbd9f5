"""The addresses of referrals."""

from django.urls import path

from stepdown.web.pages.referrals import allocate, by_hand, decide, declines, lists, make, one

urlpatterns = [
    path("", lists.waiting, name="referrals"),
    path("made/", lists.made, name="referrals_made"),
    path("new/", make.find_child, name="find_child"),
    path("new/without-number/", by_hand.refer_without_number, name="refer_without_number"),
    path("new/<uuid:draft>/", make.refer, name="refer"),
    path("<uuid:referral_id>/", one.show, name="referral"),
    path("<uuid:referral_id>/decide/", decide.decide, name="decide"),
    path("<uuid:referral_id>/declines/confirm/", declines.confirm, name="confirm_declines"),
    path("<uuid:referral_id>/declines/turn-down/", declines.turn_down, name="turn_down_declines"),
    path("<uuid:referral_id>/ask/", one.ask, name="ask_referrer"),
    path("<uuid:referral_id>/answer/<uuid:question_id>/", one.answer, name="answer_team"),
    path("<uuid:referral_id>/withdraw/", one.withdraw, name="withdraw_referral"),
    path("<uuid:referral_id>/duplicate/<uuid:of_id>/", one.duplicate, name="mark_duplicate"),
    path("<uuid:referral_id>/allocate/<uuid:request_id>/", allocate.allocate, name="allocate"),
]
