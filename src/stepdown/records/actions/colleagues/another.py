"""The account of somebody else: what is done for a colleague is never done for oneself."""

from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Colleague


def account_of_another(by: Colleague | None, email: str) -> Colleague:
    """The open account with that address. Refusal where there is none, or where it is one's own."""
    colleague = Colleague.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if colleague is None:
        raise Refusal("There is no open account with this e-mail address.")
    if by is not None and by.pk == colleague.pk:
        raise Refusal("This is your own account. Change it under your name, at the top of the page.")
    return colleague
