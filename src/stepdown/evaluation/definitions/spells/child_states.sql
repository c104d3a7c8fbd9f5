-- A row is one stretch of a counted child in one state: at one safeguarding level, or having left the ladder. Stretches at
-- one level that follow one another without a gap are one. `next_state` is the state that begins on the day on which this
-- one ends: null where a gap in the record follows, or where nothing ends it by the day the data speak of (`until` is the
-- earlier of that day and the last). Of two stretches that overlap the later begun counts from its first day. Kept, since every question of time on the ladder reads it.
-- Children go by their numbers and levels by their rungs until the last, since everybody is put in order here; a child who has
-- left the ladder is on rung -1.
with told as (
    select c.unit_number, s.rung, s.started_on, s.ended_on
    from stretches as s
    inner join index_children as c on s.child_id = c.unit_id
    union all
    select
        c.unit_number,
        -1 as rung,
        d.ended_on as started_on,
        coalesce(d.next_on, date '9999-12-31') as ended_on
    from departures as d
    inner join index_children as c on d.child_id = c.unit_id
    where coalesce(d.next_on > d.ended_on, true)
),

cut as (
    select
        t.unit_number,
        t.rung,
        t.started_on,
        least(
            t.ended_on,
            coalesce(lead(t.started_on) over (partition by t.unit_number order by t.started_on, t.rung), t.ended_on)
        ) as ended_on
    from told as t
    cross join study_period as p
    where t.started_on <= p.as_at
),

beside as (
    select
        unit_number,
        rung,
        started_on,
        lag(rung) over (partition by unit_number order by started_on) as rung_before,
        lag(ended_on) over (partition by unit_number order by started_on) as before_ended_on,
        max(ended_on) over (partition by unit_number) as last_ended_on
    from cut
    where ended_on > started_on
),

followed as (
    select
        unit_number,
        rung,
        started_on,
        coalesce(lead(before_ended_on) over (partition by unit_number order by started_on), last_ended_on) as ended_on,
        lead(rung) over (partition by unit_number order by started_on) as rung_after,
        lead(started_on) over (partition by unit_number order by started_on) as after_started_on
    from beside
    where rung_before is null or rung != rung_before or started_on != before_ended_on
),

states as (
    select rung, safeguarding_level as state from ladder
    union all
    select -1 as rung, 'left_ladder' as state
)

select
    c.unit_id,
    c.unit_number,
    c.family_id,
    c.was_closed,
    c.index_on,
    c.closed_on,
    s.state,
    f.started_on,
    f.ended_on,
    least(f.ended_on, p.as_at) as until,
    case when f.ended_on <= p.as_at and f.after_started_on = f.ended_on then n.state end as next_state
from followed as f
inner join index_children as c on f.unit_number = c.unit_number
inner join states as s on f.rung = s.rung
left join states as n on f.rung_after = n.rung
cross join study_period as p
