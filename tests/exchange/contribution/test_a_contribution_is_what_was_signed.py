"""A contribution is read as it was signed, or it is refused: changed, of another version, of another shape."""

import json
from pathlib import Path

import jsonschema
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.evaluation.pool.add import pooled
from stepdown.exchange.contribution import document
from stepdown.exchange.contribution.document import UnreadableContribution, document_of, part_of, schema
from stepdown.exchange.contribution.signed import SignatureRefused, fingerprint_of, signed, verified
from tests.evaluation.pool.parts import counts_of, exact
from tests.evaluation.worlds import world_of

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FILE = signed('{"version": 1, "counts": "café"}', KEY)
HEAD = FILE.index(b"{")


@pytest.fixture(scope="module")
def text() -> str:
    return document_of(exact("North", pooled([counts_of(world_of(5, 30))])))


def test_a_text_that_was_signed_comes_back_with_its_signer():
    text, fingerprint = verified(FILE)
    assert text == '{"version": 1, "counts": "café"}'
    assert fingerprint == fingerprint_of(KEY.public_key().public_bytes_raw())


@settings(max_examples=200)
@given(st.integers(HEAD, len(FILE) - 1), st.integers(1, 255))
def test_any_changed_byte_of_what_was_signed_is_refused(place, by):
    changed = bytearray(FILE)
    changed[place] ^= by
    with pytest.raises(SignatureRefused):
        verified(bytes(changed))


@settings(max_examples=200)
@given(st.integers(0, HEAD - 1), st.integers(1, 255))
def test_any_changed_byte_of_the_key_and_the_signature_is_refused(place, by):
    changed = bytearray(FILE)
    changed[place] ^= by
    with pytest.raises(SignatureRefused):
        verified(bytes(changed))


@pytest.mark.parametrize("file", [b"", b"{}", FILE[:-1], FILE + b" ", FILE[HEAD:], FILE.replace(b"\n", b"\r\n")])
def test_what_is_cut_or_lengthened_is_refused(file):
    with pytest.raises(SignatureRefused):
        verified(file)


def test_a_part_comes_back_as_it_was_written(text):
    assert document_of(part_of(text)) == text


def test_a_document_fits_the_schema_that_is_published(text):
    published = json.loads(Path(document.__file__).with_name("schema.json").read_text(encoding="utf-8"))
    assert published == schema(), "the shape has changed: raise document.VERSION and write schema.json anew"
    jsonschema.validate(json.loads(text), published)


WRONG = [
    ("another version", lambda said: said | {"version": 2}, "of version 2, and this program reads 1"),
    ("a form that there is not", lambda said: said | {"form": "rows"}, "too much or too little: counts"),
    ("something more", lambda said: said | {"rows": []}, "too much or too little: rows"),
    ("a count below nothing", lambda said: _with(said, "members", "units", -1), r"counts.members\[0\].units: must be"),
    ("half a person", lambda said: _with(said, "members", "units", 1.5), "a whole number, not negative, and is 1.5"),
    ("true for one", lambda said: _with(said, "members", "units", True), "a whole number"),
    ("a field more", lambda said: _with(said, "members", "name", "Ada"), "too much or too little: name"),
    ("a point that there is not", lambda said: _with(said, "courses", "states", {"soon": "present"}), "at_referral"),
    ("no agreement", lambda said: said | {"origin": said["origin"] | {"agreement": None}}, "none is named"),
    ("a study that is none", lambda said: said | {"study": {"study": {"id": "x"}}}, "study.title: is missing"),
]


def _with(said: dict, rows: str, field: str, value: object) -> dict:
    said["counts"][rows][0][field] = value
    return said


@pytest.mark.parametrize(("spoil", "refusal"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_has_another_shape_is_refused_with_its_place(text, spoil, refusal):
    with pytest.raises(UnreadableContribution, match=refusal):
        part_of(json.dumps(spoil(json.loads(text))))


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"version": 1, "version": 1}', '{"version": NaN}'])
def test_what_is_no_document_is_refused(text):
    with pytest.raises(UnreadableContribution):
        part_of(text)
