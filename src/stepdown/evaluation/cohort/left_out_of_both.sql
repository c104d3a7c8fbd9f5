-- A row is one family and one rule that leaves it out, the comparison group's families aside.
select o.unit_id, o.place
from families_left_out as o
left join comparison_families as c on o.unit_id = c.family_id
where c.family_id is null
