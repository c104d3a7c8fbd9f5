"""Short ways to write a census down. Every child in them is invented."""

from pathlib import Path

HEADER = """<Header><CollectionDetails><Collection>CIN</Collection><Year>2023</Year>
<ReferenceDate>2023-03-31</ReferenceDate></CollectionDetails></Header>"""
PLAIN_CASE = """<CINdetails>
<CINreferralDate>2022-05-01</CINreferralDate><ReferralNFA>0</ReferralNFA>{}
</CINdetails>"""


def child(inside: str = "", *, number: str = "T1", about: str = "") -> str:
    """A child born on 3 June 2010, and what is written of the child."""
    return f"""<Child>
<ChildIdentifiers><LAchildID>{number}</LAchildID>
<PersonBirthDate>2010-06-03</PersonBirthDate>{about}</ChildIdentifiers>
{inside}</Child>"""


def case(inside: str = "") -> str:
    """A case referred on 1 May 2022 that was not closed for want of action."""
    return PLAIN_CASE.format(inside)


def census(*children: str, header: str = HEADER) -> str:
    """A whole file."""
    return f"<Message>{header}<Children>{''.join(children)}</Children></Message>"


def written(folder: Path, content: str | bytes, name: str = "census.xml") -> Path:
    """The file, in a folder."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
