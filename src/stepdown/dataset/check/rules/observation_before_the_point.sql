-- A row is an observation whose state at closure is known although its episode has no closing date.
select o.source_id, o.source_row, 'at_closure' as at_column, o.at_closure as value, o.episode_id as episode
from observations o
join episodes e on e.episode_id = o.episode_id
where o.at_closure in ('present', 'absent')
  and e.closed_on is null
order by o.source_id, o.source_row
