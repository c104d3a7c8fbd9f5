-- A row is one stretch of a child who is asked about, at one level, up to but not including `until`.
select
    t.child_id,
    t.safeguarding_level,
    t.started_on,
    t.until,
    t.goes_on,
    t.end_reason,
    t.source
from told_levels as t
inner join asked_children as a on t.child_id = a.child_id
order by t.child_id, t.started_on, t.until
