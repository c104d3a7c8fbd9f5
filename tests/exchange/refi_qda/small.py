"""A small invented file as other programs write it, to be damaged by text."""

from tests.exchange.refi_qda.worlds import package_of

ANA, BEN = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
SLEEP, NIGHT = "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"
TEXT, SELECTION = "55555555-5555-4555-8555-555555555555", "66666666-6666-4666-8666-666666666666"
CODING, ROLE = "77777777-7777-4777-8777-777777777777", "88888888-8888-4888-8888-888888888888"
CASE, NOTE = "99999999-9999-4999-8999-999999999999", "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"

WORDS = "I did not sleep. 😀 Nor did she."

USERS = f'<Users><User guid="{ANA}" name="Ana" id="ana"/><User guid="{BEN}" name="Ben"/></Users>'
CODEBOOK = (
    f'<CodeBook><Codes><Code guid="{SLEEP}" name="Sleep" isCodable="false"><Description>Nights</Description>'
    f'<Code guid="{NIGHT}" name="Awake" isCodable="true" color="#ff0000"/></Code></Codes></CodeBook>'
)
VARIABLES = f'<Variables><Variable guid="{ROLE}" name="Role" typeOfVariable="Text"/></Variables>'
VALUE = f'<VariableValue><VariableRef targetGUID="{ROLE}"/><TextValue>Mother</TextValue></VariableValue>'
CASES = (
    f'<Cases><Case guid="{CASE}" name="P01">{VALUE}<SourceRef targetGUID="{TEXT}"/>'
    f'<SelectionRef targetGUID="{SELECTION}"/></Case></Cases>'
)
SOURCES = (
    f'<Sources><TextSource guid="{TEXT}" name="P01" plainTextPath="internal://{TEXT}.txt">'
    f'<PlainTextSelection guid="{SELECTION}" name="did not sleep" startPosition="2" endPosition="15"'
    f' creatingUser="{ANA}" creationDateTime="2026-03-01T10:00:00Z">'
    f'<Coding guid="{CODING}" creatingUser="{BEN}" creationDateTime="2026-03-01T10:00:00Z">'
    f'<CodeRef targetGUID="{NIGHT}"/></Coding></PlainTextSelection>{VALUE}</TextSource></Sources>'
)
NOTES = f'<Notes><Note guid="{NOTE}" name="A thought"><PlainTextContent>Ask again</PlainTextContent></Note></Notes>'
PARTS = (USERS, CODEBOOK, VARIABLES, CASES, SOURCES, NOTES)


def project_xml(*parts: str, attributes: str = "", namespace: str = "urn:QDA-XML:project:1.0") -> str:
    return f'<Project xmlns="{namespace}" name="Nights"{attributes}>{"".join(parts or PARTS)}</Project>'


def package(xml: str = "", words: str | bytes = WORDS, qde: str = "project.qde", folder: str = "sources/") -> bytes:
    text = words if isinstance(words, bytes) else words.encode()
    return package_of({qde: xml or project_xml(), f"{folder}{TEXT}.txt": text})
