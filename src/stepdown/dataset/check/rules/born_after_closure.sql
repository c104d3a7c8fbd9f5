-- A row is a child born after the closing of an episode that the child belongs to, not as an unborn child.
select c.source_id, c.source_row, 'date_of_birth' as at_column, c.date_of_birth as value,
       c.child_id as child, e.episode_id as episode, e.closed_on as closed
from children c
join episode_members m on m.person_id = c.child_id
join episodes e on e.episode_id = m.episode_id
where m.role <> 'unborn_child'
  and c.date_of_birth > e.closed_on
order by c.source_id, c.source_row, e.episode_id
