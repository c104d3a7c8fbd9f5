-- A row is one stretch of a counted child in one state: at one safeguarding level, or having left the ladder. Stretches at
-- one level that follow one another without a gap are one. `next_state` is the state that begins on the day on which this
-- one ends: null where a gap in the record follows, or where nothing ends it by the day the data speak of (`until` is the
-- earlier of that day and the last). Of two stretches that overlap the later begun counts from its first day. Kept, since every question of time on the ladder reads it.
with told as (
    select c.unit_id, l.safeguarding_level as state, l.rung, s.started_on, s.ended_on
    from stretches as s
    inner join index_children as c on s.child_id = c.unit_id
    inner join ladder as l on s.rung = l.rung
    union all
    select
        c.unit_id,
        'left_ladder' as state,
        -1 as rung,
        d.ended_on as started_on,
        coalesce(d.next_on, date '9999-12-31') as ended_on
    from departures as d
    inner join index_children as c on d.child_id = c.unit_id
    where coalesce(d.next_on > d.ended_on, true)
),

cut as (
    select
        t.unit_id,
        t.state,
        t.started_on,
        least(
            t.ended_on,
            coalesce(lead(t.started_on) over (partition by t.unit_id order by t.started_on, t.rung), t.ended_on)
        ) as ended_on
    from told as t
    cross join study_period as p
    where t.started_on <= p.as_at
),

beside as (
    select
        *,
        lag(state) over (partition by unit_id order by started_on) as state_before,
        lag(ended_on) over (partition by unit_id order by started_on) as before_ended_on
    from cut
    where ended_on > started_on
),

numbered as (
    select
        *,
        sum(case when state = state_before and started_on = before_ended_on then 0 else 1 end)
            over (partition by unit_id order by started_on rows unbounded preceding) as place
    from beside
),

joined as (
    select unit_id, place, state, min(started_on) as started_on, max(ended_on) as ended_on
    from numbered
    group by unit_id, place, state
),

followed as (
    select
        j.*,
        lead(j.state) over (partition by j.unit_id order by j.place) as state_after,
        lead(j.started_on) over (partition by j.unit_id order by j.place) as after_started_on
    from joined as j
)

select
    f.unit_id,
    c.family_id,
    c.was_closed,
    c.index_on,
    c.closed_on,
    f.state,
    f.started_on,
    f.ended_on,
    least(f.ended_on, p.as_at) as until,
    case when f.ended_on <= p.as_at and f.after_started_on = f.ended_on then f.state_after end as next_state
from followed as f
inner join index_children as c on f.unit_id = c.unit_id
cross join study_period as p
