-- A row is one stretch of a counted child in one state of the ladder (or having left it), timed in days from the family's
-- index day, on which watching begins; the cause is the state that follows. A child who enters a state later is watched in
-- it from then on. A child without a state on the index day is a row of its own that cannot be timed.
select
    concat('state:', state) as measure,
    'child' as unit,
    unit_id,
    family_id,
    greatest(0, date_diff('day', index_on, started_on)) as entered,
    date_diff('day', index_on, until) as "left",
    next_state as cause,
    null as missing
from child_states
where ended_on > index_on and (started_on <= index_on or until > started_on)
union all
select
    'state_at_start' as measure,
    'child' as unit,
    c.unit_id,
    c.family_id,
    0 as entered,
    case when s.unit_id is not null then 0 end as "left",
    null as cause,
    'not_known' as missing
from index_children as c
left join child_states as s on c.unit_id = s.unit_id and c.index_on >= s.started_on and c.index_on < s.ended_on
