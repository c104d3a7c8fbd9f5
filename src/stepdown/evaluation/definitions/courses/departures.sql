-- A row is one leaving of the safeguarding ladder, with the day on which the child's next stretch begins, if one does.
-- Kept, as leavings are.
select g.child_id, g.started_on, g.ended_on, g.end_reason, min(n.started_on) as next_on
from leavings as g
left join stretches as n on g.child_id = n.child_id and g.started_on < n.started_on
group by g.child_id, g.started_on, g.ended_on, g.end_reason
