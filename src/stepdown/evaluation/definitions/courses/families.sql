-- A row is one factor's course, at the four points, for one counted family: the factor's own, or all three risks together.
with states as (
    select family_number, factor, at_referral, at_engagement, at_closure, at_follow_up from family_states
    union all
    select family_number, factor, at_referral, at_engagement, at_closure, at_follow_up from all_three_risks
)

select
    'family' as unit,
    c.family_id as unit_id,
    s.factor,
    c.was_opened,
    c.was_closed,
    s.at_referral,
    s.at_engagement,
    s.at_closure,
    s.at_follow_up
from states as s
inner join counted_families as c on s.family_number = c.family_number
