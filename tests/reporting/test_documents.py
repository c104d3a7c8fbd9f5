"""The two results documents: valid, read back as they were, and the released one without the reasons for hiding."""

import json

import jsonschema

from stepdown.results.document import findings_text, read_findings, schema

REASONS = {"primary", "secondary", "derived", "why", "audit", "attacked"}


def test_the_internal_document_is_valid_and_reads_back_as_it_was(pilot_findings):
    text = findings_text(pilot_findings)
    jsonschema.validate(json.loads(text), schema())
    assert read_findings(text) == pilot_findings


def test_the_released_document_is_valid_and_reads_back_as_what_was_released(published):
    jsonschema.validate(json.loads(published.results), schema())
    assert read_findings(published.results).results == tuple(one.result for one in published.protected.released)


def test_the_same_findings_give_the_same_text(pilot_findings):
    assert findings_text(read_findings(findings_text(pilot_findings))) == findings_text(pilot_findings)


def test_the_released_document_does_not_say_why_a_field_is_hidden(open_release):
    """Who knows that a cell is hidden for its own sake knows that it is from 1 to 5."""
    document = json.loads(open_release.results)
    assert document["relations"] == []
    assert set(document["header"]["release"]) == {"profile", "symbol", "merged"}
    hidden = [result["hidden"] for result in document["results"] if "hidden" in result]
    assert hidden
    for fields in hidden:
        assert fields == sorted(fields)
    assert REASONS & {key for result in document["results"] for key in result} == set()
    assert REASONS & {field for fields in hidden for field in fields} == set()


def test_the_internal_document_hides_nothing(every_profile):
    assert "hidden" not in {
        key for result in json.loads(every_profile["internal"].results)["results"] for key in result
    }
