"""Values made to do harm, as somebody types or sends them in the place of what a field asks for."""

from random import Random

from tests.hostile.sending import Form, Value

MARK = "<zq-mark>\"'`{{7*7}}"
"""Part of every text that would be markup: a page that shows it unescaped shows ``<zq-mark``."""
TEXTS = (
    f"<script>alert(1)</script>{MARK}",
    f'" onmouseover="alert(1)" {MARK}',
    f"'; DROP TABLE records_person; -- {MARK}",
    f"{{% debug %}}{{{{ settings.SECRET_KEY }}}} {MARK}",
    "\x00nul\x00inside",
    "\ud800 half a character".encode("utf-8", "replace").decode(),
    "\u202eevil\u202c \u200fשלום مرحبا",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 20,
    "a" * 30_000,
    "%00%0a%0dSet-Cookie: a=b",
    "\r\nSet-Cookie: a=b",
    "../../../../etc/passwd",
    "=cmd|' /C calc'!A0",
    "${jndi:ldap://x}",
    "null", "[]", '{"a": {"b": {}}}', "[" * 5_000,
    "-1", "0", "1e999", "NaN", "99999999999999999999999999", "1" * 5_000, "٣", "½", "1.5", "0x1F",
    "31", "99", "0000", "10000", "-2026", "29 February",
    "00000000-0000-0000-0000-000000000000", "not-a-uuid", "{}", " ", "",
)  # fmt: skip
SEVERAL = (["a", "b"], [""], [])


def hostile(form: Form, random: Random) -> dict[str, Value]:
    """A form as somebody sends it who means harm: each value another, and choices that were not offered."""
    said = form.with_each(lambda _: random.choice(TEXTS))
    for name in set(form.holds) - set(form.written) - {"form_key"}:
        if random.random() < 0.2:
            said[name] = random.choice(TEXTS + SEVERAL)
    return said | {name: random.choice(TEXTS) for name in form.files}
