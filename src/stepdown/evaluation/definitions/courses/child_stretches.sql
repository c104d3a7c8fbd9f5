-- A row is one stretch of a counted child at one rung of the safeguarding ladder, by the child's number, and whether it
-- covers the index day, the day of engagement and that of closure. Kept, since it is read over and over.
select
    c.unit_number,
    s.rung,
    s.started_on,
    s.ended_on,
    c.index_on >= s.started_on and c.index_on < s.ended_on as at_referral,
    c.engaged_on >= s.started_on and c.engaged_on < s.ended_on as at_engagement,
    c.closed_on >= s.started_on and c.closed_on < s.ended_on as at_closure
from stretches as s
inner join index_children as c on s.child_id = c.unit_id
