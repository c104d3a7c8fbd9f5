-- A row is one stretch of a child on the safeguarding ladder that ended in leaving it. Kept, since they are few: what
-- is then looked up of them is planned for few.
select s.child_id, s.started_on, coalesce(s.ended_on, date '9999-12-31') as ended_on, s.end_reason
from safeguarding as s
inner join ladder as l on s.safeguarding_level = l.safeguarding_level
inner join left_ladder as r on s.end_reason = r.reason
