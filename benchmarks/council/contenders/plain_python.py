"""What somebody would write in an afternoon: the standard library's parser, dictionaries, no checks."""

import sys
from collections import defaultdict
from xml.etree.ElementTree import Element, iterparse

KEPT = {"CINdetails", "Assessments", "CINPlanDates", "Section47", "ChildProtectionPlans"}


def flat(element: Element) -> dict[str, str | None]:
    return {inner.tag: inner.text for inner in element if not len(inner)}


if __name__ == "__main__":
    tables = defaultdict(list)
    for _, element in iterparse(sys.argv[1]):  # noqa: S314
        if element.tag == "Child":
            number = element.findtext("ChildIdentifiers/LAchildID")
            for part in element.iter():
                if part.tag in KEPT:
                    tables[part.tag].append({"child": number} | flat(part))
            element.clear()
    print({name: len(rows) for name, rows in tables.items()})
