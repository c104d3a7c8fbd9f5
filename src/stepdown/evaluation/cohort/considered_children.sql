-- A row is one child of a family with an index referral, left out or counted. Kept, since every figure of children reads it:
-- the family's days and ids are in considered_families and not repeated here.
select unit_id, family_id, was_opened, was_closed, person_rule, family_rule, included
from considered_people
where unit = 'child'
