-- A row is one child of a family with an index referral, left out or counted. Kept, since every figure of children reads it:
-- the family's days and ids are in considered_families and not repeated here. The number tells a child apart within one run.
select
    unit_id,
    cast(row_number() over (order by unit_id) as integer) as unit_number,
    family_id,
    was_opened,
    was_closed,
    person_rule,
    family_rule,
    included
from considered_people
where unit = 'child'
