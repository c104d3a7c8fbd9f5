-- A row is one child or parent of a family with an index referral: the place, in the study's order, of the rule that left
-- the person out, of the rule that left the family out, and whether the person is therefore counted.
with first_rule as (
    select unit, unit_id, min(place) as place from people_left_out group by unit, unit_id
)

select
    p.unit,
    p.unit_id,
    p.family_id,
    f.was_opened,
    f.was_closed,
    r.place as person_rule,
    f.family_rule,
    r.place is null and f.included as included
from people as p
inner join considered_families as f on p.family_id = f.family_id
left join first_rule as r on p.unit = r.unit and p.unit_id = r.unit_id
