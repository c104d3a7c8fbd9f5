"""The log-in's own forms, with our labels and our words for what is missing."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms

from stepdown.web.second_factor import as_kept


def _code(label: str, hint: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "width": 10})
    said = {"required": "Enter the code"}
    return forms.CharField(label=label, help_text=hint, widget=widget, max_length=20, error_messages=said)


class _Said(forms.JSONField):
    """What a device says of a passkey. Numbers or depths that Python will not read are no passkey, and no fault."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput)

    def to_python(self, value: Any) -> Any:
        """The object that was sent; ValidationError for anything else."""
        try:
            said = super().to_python(value)
        except (ValueError, RecursionError):
            said = value
        if value in self.empty_values or isinstance(said, dict):
            return said
        raise forms.ValidationError("The passkey was not used. Try again, or use another way.")


class LogInByPasskey(LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey in place of address and password."""

    credential = _Said()


class AskPasskey(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey after the password."""

    credential = _Said()


class AskPasskeyAgain(ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey before something of the account is changed."""

    credential = _Said()


class LogIn(LoginForm):  # type: ignore[misc]
    """Address and password. What to do without the password stands below, once."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["password"].help_text = ""


class _OrOneThatIsKeptHashed(BaseAuthenticateForm):  # type: ignore[misc]
    """A code of the app, or a recovery code, which the library then strikes out."""

    def clean_code(self) -> str:
        """The code as the site keeps it; the library's ValidationError for any other."""
        self.cleaned_data["code"] = as_kept(self.user, self.cleaned_data["code"])
        return str(super().clean_code())


class AskCode(_OrOneThatIsKeptHashed, AuthenticateForm):  # type: ignore[misc]
    """The code that is asked for after the password."""

    code = _code("Code", "The 6 digits that your app shows now, or one of your recovery codes")


class AskCodeAgain(_OrOneThatIsKeptHashed, ReauthenticateForm):  # type: ignore[misc]
    """The code that is asked for before something of the account is changed."""

    code = _code("Code", "The 6 digits that your app shows now, or one of your recovery codes")


class FirstCode(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app, which proves that it has the key."""

    code = _code("Code", "The 6 digits that your app shows now")


class AddPasskey(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey: its name, and whether it can be logged in with alone."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["credential"] = _Said()
        self.fields["name"] = forms.CharField(
            label="Name of the passkey",
            help_text="So that you know it again, such as Phone",
            required=False,
            max_length=60,
        )
        self.fields["passwordless"] = forms.BooleanField(
            label="Let me log in with this passkey alone",
            help_text="Your device then asks for your finger, your face or its PIN each time",
            required=False,
        )
