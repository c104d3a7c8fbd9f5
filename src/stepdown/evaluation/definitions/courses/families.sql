-- A row is one factor's course, at the four points, for one counted family.
with states as (
    select family_id, factor, point, state from family_states
    union all
    select family_id, factor, point, state from all_three_risks
)

select
    'family' as unit,
    s.family_id as unit_id,
    s.family_id,
    s.factor,
    c.episode_state,
    max(case when s.point = 'at_referral' then s.state end) as at_referral,
    max(case when s.point = 'at_engagement' then s.state end) as at_engagement,
    max(case when s.point = 'at_closure' then s.state end) as at_closure,
    max(case when s.point = 'at_follow_up' then s.state end) as at_follow_up
from states as s
inner join cohort as c on s.family_id = c.unit_id and c.unit = 'family'
group by s.family_id, s.factor, c.episode_state
