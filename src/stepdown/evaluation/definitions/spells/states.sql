-- A row is one stretch of a counted child in one state of the ladder (or having left it), timed in days from the family's
-- index day; the cause is the state that follows. A child is followed from the index day until the first gap in the record:
-- one without a state on that day is a row of its own that cannot be timed, and what comes after a gap is left out, since
-- nobody knows what lay in it.
with reach as (
    select
        unit_number,
        count(case when started_on <= index_on then 1 end) > 0 as stands,
        min(case when next_rung is null then until end) as told_until
    from child_states
    where ended_on > index_on
    group by unit_number
)

select
    concat('state:', n.state) as measure,
    'child' as unit,
    c.family_number,
    greatest(0, date_diff('day', c.index_on, c.started_on)) as entered,
    date_diff('day', c.index_on, c.until) as "left",
    x.state as cause,
    null as missing
from child_states as c
inner join ladder_states as n on c.rung = n.rung
left join ladder_states as x on c.next_rung = x.rung
inner join reach as r on c.unit_number = r.unit_number
where
    r.stands
    and c.ended_on > c.index_on
    and c.until <= r.told_until
    and (c.started_on <= c.index_on or c.until > c.started_on)
union all
select
    'state_at_start' as measure,
    'child' as unit,
    c.family_number,
    0 as entered,
    case when r.stands then 0 end as "left",
    null as cause,
    'not_known' as missing
from index_children as c
left join reach as r on c.unit_number = r.unit_number
