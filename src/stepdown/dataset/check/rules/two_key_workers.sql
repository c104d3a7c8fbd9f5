-- A row is a key worker's involvement that begins before the last day of another key worker's in the same episode.
-- Of two that begin on one day, the one further down is the row.
select b.source_id, b.source_row, 'worker_id' as at_column, b.worker_id as value,
       b.episode_id as episode, b.started_on as started, a.worker_id as other, a.source_row as other_row
from involvements a
join involvements b
  on b.episode_id = a.episode_id
 and b.worker_id <> a.worker_id
 and (a.started_on < b.started_on or (a.started_on = b.started_on and a.source_row < b.source_row))
where a.role = 'key'
  and b.role = 'key'
  and (a.ended_on is null or b.started_on < a.ended_on)
order by b.source_id, b.source_row, a.source_row
