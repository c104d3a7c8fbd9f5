-- A row is one kind of unit of one family, with the places of the rules that left it out and how far its episode had come,
-- and how many there are.
select
    family_id,
    'family' as unit,
    null as person_rule,
    family_rule,
    included,
    was_opened,
    was_closed,
    count(*) as units
from considered_families
group by family_id, family_rule, included, was_opened, was_closed
union all
select family_id, 'child' as unit, person_rule, family_rule, included, was_opened, was_closed, count(*) as units
from considered_children
group by family_id, person_rule, family_rule, included, was_opened, was_closed
union all
select family_id, 'parent' as unit, person_rule, family_rule, included, was_opened, was_closed, count(*) as units
from considered_parents
group by family_id, person_rule, family_rule, included, was_opened, was_closed
