-- A row is one kind of unit of one family, with the places of the rules that left it out and how far its episode had come,
-- and how many there are.
with considered as (
    select 'child' as unit, family_number, person_rule, family_rule, included, was_opened, was_closed
    from considered_children
    union all
    select 'parent' as unit, family_number, person_rule, family_rule, included, was_opened, was_closed
    from considered_parents
    union all
    select 'family' as unit, family_number, null as person_rule, family_rule, included, was_opened, was_closed
    from considered_families
)

select
    f.family_id,
    c.unit,
    c.person_rule,
    c.family_rule,
    c.included,
    c.was_opened,
    c.was_closed,
    count(*) as units
from considered as c
inner join considered_families as f on c.family_number = f.family_number
group by all
