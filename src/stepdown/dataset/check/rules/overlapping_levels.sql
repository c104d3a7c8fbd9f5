-- A row is a stretch at a level that begins while another stretch of the same child, at another level, lasts.
-- A stretch lasts up to but not including ended_on. Of two that begin on one day, the one further down is the row.
select b.source_id, b.source_row, 'started_on' as at_column, b.safeguarding_level as value,
       b.child_id as child, b.started_on as started, a.safeguarding_level as other, a.source_row as other_row
from safeguarding a
join safeguarding b
  on b.child_id = a.child_id
 and b.safeguarding_level <> a.safeguarding_level
 and (a.started_on < b.started_on or (a.started_on = b.started_on and a.source_row < b.source_row))
where (a.ended_on is null or b.started_on < a.ended_on)
  and (b.ended_on is null or b.started_on < b.ended_on)
order by b.source_id, b.source_row, a.source_row
