"""Two invented transcripts in which each identifier is marked {words|kind}; every person, number and place is made up.

The rules were written with the first at hand. The second was written after an easier one had been tried on them, to be
harder (programmes with capitals, names that are words, a turn as speech-to-text writes it); after it one ordinary word,
"care", was added. One person wrote rules and texts, so the counts rank changes; they are no estimate of accuracy.
"""

import re
from dataclasses import dataclass

WITH_THE_RULES_AT_HAND = """\
INT: Thank you for making the time. Could you say who you are, for the tape?
TM1: Yes. My name is {Rosalind Achebe|person} and I manage the duty team in {Halvergate|place}. Before that I
was at {St Botolph's Hospital|hospital} for six years.
INT: And how did you first hear of the team?
TM1: We had a mum, {Kerry-Ann Sills|person}, and her two, {Tyrell|person} and {Mia|person}. {Tyrell|person} was
born on {14 June 2011|date} so he was coming up to eight. {Mia|person}'s school,
{Larkfield Primary School|school}, had rung us because {Mrs Odell|person} was worried. I e-mailed
{r.achebe@halvergate-duty.example|email} to {Tobias Wren|person} and he rang my mobile, {07700 900 417|phone},
within the hour. That was massive for us.
INT: Was it always so quick?
TM1: With {Tobias|person}, yes. The family lived at {23 Mill Orchard Lane|address}, {HG4 7TQ|postcode}, and he
went out that night. I have the date written down, {03/09/2019|date}. The dad, a man called {dean|person}, was
not to know where they were. He drives a black car, {KX58 ZRA|vehicle}, and the police had that. The
{Sillses|person} had been moved from the {HG2|postcode} area before.
INT: What did the team need from you?
TM1: Everything. The case number, {LCS-0048213|case number}, her National Insurance number, that was
{JC 48 21 93 B|national insurance}, and the NHS number for the baby, {999 021 4379|nhs}. Nan is
{93 years old|age}, so they rang {Pellwood Surgery|surgery} about her as well. It is all on
{www.halvergate-families.example/duty|web} now.
INT: And what changed for the children?
TM1: {Tyrell|person} went back to school. {Hope|person}, that's the eldest, she still has her moments. I think
{will|person} made the difference, he was the youth worker. He had time. On the Monday he would just sit with
her in the Family Centre.
"""

FRESH = """\
INT: Shall we go round and say how long you have been with the team?
SW2: I'm {Ngozi|person}, {Ngozi Trelawney|person}, I came over from the {Fennimore|place} office when Signs of
Safety came in, so 2017 or so.
YW: {Caspian|person}. I do the youth work, I used to be on Operation Encompass. Ring me on {01632 960 582|phone}
if the recording fails.
MH: And I'm {Dr Iversen|person}, mental health, two days a week at {Thornley Cross Medical Centre|surgery}. I
came from Sure Start, if anybody remembers that.
INT: Could you tell me about a family where it made a difference?
SW2: There was a lad, you can take his name out, {Jermaine Pask|person}. {Jermaine|person} had been missing four
times. It was a Section 47, we had the Strategy Meeting on the Tuesday. His nan, {Mrs Pask|person}, she is
{ninety-one|age}, she had him on her own at {6 Coopers Yard|address}. Tesco had rung the police about him 24/7.
{Jermaine|person}'s mum {Lorraine|person} was in {Saltmarsh General|hospital}.
YW: He would not talk to anybody, only to {priya|person}, his mentor at {Oakmere|school}. So I rang her. She
said, "Give him an hour." She texted me the night he came home, the {21st of November|date}. It cost the council
250,000 a year, that placement off the M25, and we did it for nothing.
MH: I had his NHS number as {999 103 2282|nhs} and it was wrong on the system. They had the old postcode too,
{FN3 1AB|postcode}, and the social worker was down as {Faith|person}, who had left.
SW2: {Faith Okoro|person}, yes. Her e-mail still works, {faith.okoro@fennimore.example|email}. The worker now is
{mark|person}. Mark my words, he will stay. Triple P was offered, and Strengthening Families, and he went to all
of it.
INT: And the younger ones?
SW2: The twins. Born in {2016|date}, I want to say. {Ava|person} and {Alfie|person}. The {Pasks|person} are a
big family. They moved to {Brightwater|place} in the end, {Coronation Road|address}. The reference is
{20190044871|case number}.
MH: so um {lorraine|person} still writes to {ngozi|person} and {ava|person} drew her a card. that was when the
plan came off.
YW: {jermaine|person} plays for {Brightwater Under 16s|place} now. That's what time does. He wants to do Health
and Social Care. {Will|person} takes him, he is a volunteer. You can see the photo at
{https://brightwater-juniors.example/team|web}.
INT: Thank you, all of you.
"""

NAMES = {
    "WITH_THE_RULES_AT_HAND": "Rosalind Achebe\nKerry-Ann Sills\nTyrell Sills\nMia Sills\nHope Sills\nTobias Wren\n",
    "FRESH": "Ngozi Trelawney\nCaspian Doyle\nJermaine Pask\nLorraine Pask\nAva Pask\nAlfie Pask\nFaith Okoro\n",
}
"""The names that a project would have given its register: participants and the families they were asked about."""

_WRAPPED = re.compile(r"\n(?![A-Z0-9]+: |$)")
"""A line that goes on with the turn before it."""
_MARKED = re.compile(r"\{([^|}]*)\|([^}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A transcript without its marks, and where each identifier stands in it."""

    text: str
    identifiers: tuple[tuple[int, int, str], ...]


def read(marked: str) -> Marked:
    """The transcript and its identifiers."""
    text, found, at = "", [], 0
    marked = _WRAPPED.sub(" ", marked)
    for mark in _MARKED.finditer(marked):
        text += marked[at : mark.start()]
        found.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return Marked(text + marked[at:], tuple(found))
