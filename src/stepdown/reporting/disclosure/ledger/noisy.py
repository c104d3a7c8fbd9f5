"""How the noise of a release is drawn beside earlier ones: by the same secret, and under the names of then."""

import json
from dataclasses import replace

from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.ledger.scope import Scope
from stepdown.reporting.disclosure.noise.drawing import Drawing
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.protect import DisclosureError


class AnotherSecretError(DisclosureError):
    """The noise of the releases before was drawn from another secret."""


def drawn_beside(ledger: Ledger, scope: Scope, profile: Profile) -> Profile:
    """The profile with the drawing of a release of a scope; one without noise, or without a secret, as it is.

    AnotherSecretError where the latest noise was drawn from another secret, unless this one replaces it: two noises of
    one count halve what protects it. The salt of the fingerprint is what the first such release was of.
    """
    if not profile.drawing:
        return profile
    secret = profile.drawing.secret
    noisy = [entry for entry in ledger.entries if entry.secret]
    fingerprint = secret.fingerprint(noisy[0].scope.dataset if noisy else scope.dataset)
    if noisy and noisy[-1].secret != fingerprint and not secret.replaces:
        raise AnotherSecretError(
            "The releases in the ledger were made with another secret. With two, a reader sees two noises of the same "
            "count and comes closer to the true one, so nothing was released. Use the secret of then. If it is lost or "
            "was seen, give the new one with --replace-secret: what was published before then protects less."
        )
    return replace(profile, drawing=Drawing(secret, _said(scope), fingerprint, _names(ledger, scope)))


def _said(scope: Scope) -> str:
    return json.dumps(scope.people, default=lambda one: sorted(one) if isinstance(one, frozenset) else one.isoformat())


def _names(ledger: Ledger, scope: Scope) -> dict[str, str]:
    """By each name that a count of the same people went by, the one under which its noise was drawn first."""
    names: dict[str, str] = {}
    for entry in ledger.entries:
        if entry.secret and entry.scope.is_of_the_same_people(scope):
            for name, one in entry.same.items():
                names.setdefault(name, entry.drawn[one])
    return names
