-- A row is one kind of unit, with the rules that left it out and the state of its episode, and how many there are.
select
    unit,
    person_rule,
    family_rule,
    included,
    episode_state,
    count(*) as units
from considered
group by unit, person_rule, family_rule, included, episode_state
