"""Recovery codes once they have been shown: as hashes, from which nobody, the site neither, can tell them."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt
from django.contrib.auth.hashers import make_password

from stepdown.records.models.colleagues import Colleague

UNTIL_SHOWN = "seed", "used_mask"
"""What the log-in's library draws the codes from. It is sealed, and goes when they have been shown."""


def keep_codes_hashed(*, by: Colleague) -> None:
    """Keep a hash of each unused code in place of what they are drawn from, as of passwords, each with its salt.

    They stand where the library keeps codes that it did not draw itself, so that it strikes out each as it is used.
    """
    for kept in Authenticator.objects.filter(user=by, type=Authenticator.Type.RECOVERY_CODES):
        if "seed" not in kept.data:
            continue
        hashed = [encrypt(make_password(code)) for code in kept.wrap().get_unused_codes()]
        rest = {name: said for name, said in kept.data.items() if name not in UNTIL_SHOWN}
        kept.data = rest | {"migrated_codes": hashed}
        kept.save(update_fields=["data"])
