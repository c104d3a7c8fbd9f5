-- A row is one stretch of a counted child in one state of the ladder (or having left it), timed in days from the family's
-- index day; the cause is the state that follows. A child is followed from the index day until the first gap in the record:
-- one without a state on that day is a row of its own that cannot be timed, and what comes after a gap is left out, since
-- nobody knows what lay in it.
with standing as (
    select unit_number from child_states where index_on >= started_on and index_on < ended_on
),

reach as (
    select unit_number, min(case when next_state is null then until end) as told_until
    from child_states
    where ended_on > index_on
    group by unit_number
)

select
    concat('state:', c.state) as measure,
    'child' as unit,
    c.unit_id,
    c.family_id,
    greatest(0, date_diff('day', c.index_on, c.started_on)) as entered,
    date_diff('day', c.index_on, c.until) as "left",
    c.next_state as cause,
    null as missing
from child_states as c
inner join standing as s on c.unit_number = s.unit_number
inner join reach as r on c.unit_number = r.unit_number
where c.ended_on > c.index_on and c.until <= r.told_until and (c.started_on <= c.index_on or c.until > c.started_on)
union all
select
    'state_at_start' as measure,
    'child' as unit,
    c.unit_id,
    c.family_id,
    0 as entered,
    case when s.unit_number is not null then 0 end as "left",
    null as cause,
    'not_known' as missing
from index_children as c
left join standing as s on c.unit_number = s.unit_number
