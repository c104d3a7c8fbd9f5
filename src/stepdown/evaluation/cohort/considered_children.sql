-- A row is one child of a family with an index referral, left out or counted. Kept, since every figure of children reads it,
-- with the family's days, so that nobody looks them up again. Its ids are the family's number and one of the child's own,
-- which tells a child apart within one run.
select
    unit_id,
    cast(row_number() over (order by family_number) as integer) as unit_number,
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
where unit = 'child'
