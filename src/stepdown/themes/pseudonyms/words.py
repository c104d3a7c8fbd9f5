"""Words that are no names, and words that are names and something else too."""


def words_of(drawing: str) -> frozenset[str]:
    """The words of a text of words."""
    return frozenset(drawing.split())


ORDINARY = words_of(
    # What joins sentences and often begins them.
    """
    a about above after afterwards again all almost already also although always am an and another any anybody anyone
    anything anyway are around as at away back be because been before behind being best better between big both but by
    can come could definitely did do does doing done down each early either else even every everybody everyone
    everything exactly except fair few finally first for from get getting give given go going good great had hardly has
    have having he hello her here hers him his honestly how however i i'd i'll i'm i've if in initially instead into is
    it it's its just kind last later least less let like look lots many maybe me mine more most mostly mother much must
    my myself neither never next no nobody none nor normally not nothing now obviously of off often oh ok okay on once
    one only or other others our ours out over overall own people perhaps please previously probably quite rather
    really right said same say saying see seven several shall she should since six so some somebody someone something
    sometimes somewhere soon sorry sort still such sure ten than thank thanks that that's the their theirs them then
    there there's these they they're they've thing things think this those though three through time to today together
    tomorrow too two under unless until up upon us used usually very was we we'd we'll we're we've well were what
    what's whatever when whenever where whereas whether which while who whoever whole whose why with within without
    would yeah yep yes yesterday yet you you're your yours
    """
    # Days, months, seasons and festivals.
    """
    monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday
    sundays january february march april may june july august september october november december spring summer autumn
    winter christmas easter eid ramadan diwali hanukkah new year eve boxing bank holiday
    """
    # Nations and languages, and cities so large that they tell nobody apart.
    """
    england english scotland scottish wales welsh ireland irish britain british uk european europe poland polish
    romania romanian bulgarian albanian lithuanian portuguese spanish french german italian turkish kurdish arabic
    somali somalian ukrainian russian chinese indian pakistani bangladeshi bengali punjabi urdu african asian caribbean
    american syrian afghan iranian iraqi nigerian ghanaian jamaican traveller roma gypsy muslim christian jewish hindu
    sikh catholic god london
    """
    # The field: services, roles, meetings, laws and papers, as they are written with capitals.
    """
    academy act adult adults advocate agency alcohol annex area assessment assistant attendance authority board care
    carer carers case centre chair child children children's christ class clinic clinical coach college commissioner
    community conference consultant core council councillor county court crisis crown department deputy designated
    director district doctor domestic drug drugs duty education edge emergency executive family families father
    foundation form foster forum free funding general gp group guardian head health help high home hospital house
    housing hub independent infant infants information initial inspector intensive interim interviewer junior justice
    key lead leaving legal level local looked manager mash medical meeting mental ministry missing mum dad nan nanny
    grandad nurse nursery nursing officer ofsted outline panel parent parenting parents partnership pathway personal
    plan planning police practice practitioner pre primary principal probation proceedings programme project protection
    psychologist psychologists psychology public pupil referral regional researcher response review reviewing risk
    royal safe safeguarding school secondary section senior service services signs social solicitor special specialist
    staff stage step strategy substance supervising support surgery teacher team teams therapist therapy threshold
    trust unit university violence virtual visit welfare women's worker workers working youth reference facilitator
    moderator transcript participant speaker question note national insurance
    """
    # Products that are spoken of by name.
    """
    covid facebook google instagram internet iphone snapchat teams tiktok whatsapp xbox youtube zoom excel word
    """
)
"""Words in small letters that are no names by themselves, however they are written."""

NAMES_TOO = words_of(
    """
    amber art autumn baker barber bell bill bishop black bloom bond booth bright brook brown bush cash chance chase
    church cook cooper cross dale dawn day drew duke earl early faith farmer field fields fisher flint flower ford
    forest fox frank french frost gale gay gold grace grant gray green grey guy hale hall hardy hay heath hill holly
    hope house hunt hunter iris ivy joy june king knight lake lamb lance lane law long love luck major mark marsh mason
    may miles mill mills miller moon moss noble north olive page parish park patience pearl penny pepper pike pool pope
    poppy porter potter power price prince quick rain ray read reed rich river rivers rob robin rock rod rose ruby rush
    rusty sage sands savage sharp shepherd short silver singer sky small snow speed spring star stone storm street
    strong sue summer summers swan sweet swift temple vale violet walker wall ward waters weaver well wells west white
    wild will winter wise wolf wood woods worth young
    """
)
"""Words in small letters that are names of people too: taken for one only where they have a capital."""


def is_ordinary(word: str) -> bool:
    """Whether a word, however it is written, is no name by itself."""
    return word.replace("’", "'").lower() in ORDINARY
