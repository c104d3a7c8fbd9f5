-- A row is a child or parent of an episode whom neither children nor parents has. Other adults have no table.
select m.source_id, m.source_row, 'person_id' as at_column, m.person_id as value, m.role
from episode_members m
where m.role <> 'other_adult'
  and not exists (select 1 from children c where c.child_id = m.person_id)
  and not exists (select 1 from parents p where p.parent_id = m.person_id)
  and m.person_id is not null
order by m.source_id, m.source_row
