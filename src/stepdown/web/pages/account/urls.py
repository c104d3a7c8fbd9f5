"""The addresses of one's own account. Of the library's pages those that are wanted: nobody signs up here."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_not_required
from django.urls import path, re_path, reverse_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from stepdown.web.pages.account import log_out, recovery_codes, sessions, single_sign_on

_remove_passkey = passkeys.RemoveWebAuthnView.as_view(success_url=reverse_lazy("mfa_index"))

urlpatterns = [
    path("", factors.index, name="mfa_index"),
    path("log-in/", account.login, name="account_login"),
    path("log-in/closed/", login_not_required(account.account_inactive), name="account_inactive"),
    path("log-in/code/", factors.authenticate, name="mfa_authenticate"),
    path("log-in/passkey/", login_not_required(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("log-in/council/", single_sign_on.begin, name="openid_connect_login"),
    path("log-in/council/back/", single_sign_on.come_back, name="openid_connect_callback"),
    path("log-out/", log_out.log_out, name="account_logout"),
    path("log-out/everywhere/", log_out.log_out_everywhere, name="log_out_everywhere"),
    path("sessions/", sessions.sessions, name="my_sessions"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/none/", RedirectView.as_view(pattern_name="mfa_index"), name="account_set_password"),
    path("password/forgotten/", account.password_reset, name="account_reset_password"),
    path("password/sent/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("again/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("again/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("app/", never_cache(app.activate_totp), name="mfa_activate_totp"),
    path("app/take-off/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/take-off/", _remove_passkey, name="mfa_remove_webauthn"),
    path("recovery-codes/", recovery_codes.shown, name="mfa_view_recovery_codes"),
    path("recovery-codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
