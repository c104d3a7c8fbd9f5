-- A row is one stretch of a child at one rung of the safeguarding ladder, from its first day up to but not including its
-- last, so that a level that begins on the day of closure is the level at closure.
select s.child_id, l.rung, s.started_on, coalesce(s.ended_on, date '9999-12-31') as ended_on
from safeguarding as s
inner join ladder as l on s.safeguarding_level = l.safeguarding_level
