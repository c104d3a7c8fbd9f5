-- A row is one stretch of a counted child in one state: on one rung of the ladder, or, having left it, on rung -1. Stretches at
-- one level that follow one another without a gap are one. `next_rung` is the state that begins on the day on which this
-- one ends: null where a gap in the record follows, or where nothing ends it by the day the data speak of (`until` is the
-- earlier of that day and the last). Of two stretches that overlap the later begun counts from its first day. Kept, in numbers,
-- since everybody is put in order here and every question of time on the ladder reads it; the names are in ladder_states.
with told as (
    select unit_number, rung, started_on, ended_on from child_stretches
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
)

select
    c.unit_number,
    c.family_number,
    c.was_closed,
    c.index_on,
    c.closed_on,
    cast(f.rung as tinyint) as rung,
    f.started_on,
    f.ended_on,
    least(f.ended_on, p.as_at) as until,
    cast(case when f.ended_on <= p.as_at and f.after_started_on = f.ended_on then f.rung_after end as tinyint) as next_rung
from followed as f
inner join index_children as c on f.unit_number = c.unit_number
cross join study_period as p
