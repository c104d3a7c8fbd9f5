-- A row is one flag beside the level of a child who is asked about, up to but not including `until`, if it has ended.
select
    f.child_id,
    f.kind,
    f."from" as started_on,
    f."to" as until
from safeguarding_flags as f
inner join asked_children as a on f.child_id = a.child_id
where f."to" is null or f."to" > f."from"
order by f.child_id, f.kind, f."from"
