-- A row is one counted child whose family's episode closed and who was on the ladder and not looked after on that day, timed
-- in days from closure to becoming looked after, for the first time or again. Leaving the ladder is another end. Watching
-- ends where the record of the child's levels has a gap, and on the day the data speak of. A child whose level on the day of
-- closure is not known cannot be timed.
with at_closure as (
    select unit_number, state
    from child_states
    where closed_on >= started_on and closed_on < ended_on
),

after as (
    select
        unit_number,
        min(case when state = 'looked_after' and started_on > closed_on then started_on end) as care_on,
        min(case when state = 'left_ladder' and started_on > closed_on then started_on end) as left_on,
        min(case when next_state is null then until end) as told_until
    from child_states
    where ended_on > closed_on
    group by unit_number
)

select
    'care_after_closure' as measure,
    'child' as unit,
    c.unit_id,
    c.family_id,
    0 as entered,
    case
        when s.state is not null
            then date_diff(
                'day',
                c.closed_on,
                least(coalesce(a.care_on, a.told_until), coalesce(a.left_on, a.told_until), a.told_until)
            )
    end as "left",
    case
        when a.care_on <= a.told_until and a.care_on < coalesce(a.left_on, date '9999-12-31') then 'looked_after'
        when a.left_on <= a.told_until then 'left_ladder'
    end as cause,
    'not_known' as missing
from index_children as c
left join at_closure as s on c.unit_number = s.unit_number
left join after as a on c.unit_number = a.unit_number
where c.was_closed and coalesce(s.state, 'not_known') not in ('looked_after', 'left_ladder')
