-- A row is one child of either group: which group, and whether the level on the index day would be of a day after the work
-- with the family had begun.
select
    c.unit_id,
    c.unit_number,
    c.family_number,
    case when g.family_id is null then 'supported' else 'comparison' end as arm,
    coalesce(c.index_on > f.opened_on, false) as is_late
from index_children as c
inner join counted_families as f on c.family_number = f.family_number
left join comparison_families as g on f.family_id = g.family_id
