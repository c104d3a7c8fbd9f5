-- A row is one parent of a family with an index referral, left out or counted. Kept, since every figure of parents reads it.
select
    unit_id,
    family_number,
    was_opened,
    was_closed,
    in_episode,
    observed_under,
    index_on,
    engaged_on,
    closed_on,
    person_rule,
    family_rule,
    included
from considered_people
where unit = 'parent'
