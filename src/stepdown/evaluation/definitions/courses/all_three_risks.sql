-- A row is one counted family, at the four points: whether it has all three parental risks (domestic abuse, mental
-- ill-health, substance misuse). A risk of several factors is there when any is, and absent only when all are absent.
-- All three: present when each is present, absent as soon as one is known to be absent, otherwise not known.
with at_points as (
    select family_number, factor, 'at_referral' as point, at_referral as state from family_states
    union all
    select family_number, factor, 'at_engagement' as point, at_engagement as state from family_states
    union all
    select family_number, factor, 'at_closure' as point, at_closure as state from family_states
    union all
    select family_number, factor, 'at_follow_up' as point, at_follow_up as state from family_states
),

risks as (
    select
        s.family_number,
        s.point,
        r.risk,
        bool_or(s.state = 'present') as is_there,
        count(case when s.state = 'absent' then 1 end) = max(r.factors) as is_absent,
        bool_or(s.state = 'not_known') as some_not_known,
        count(case when s.state = 'not_applicable' then 1 end) = count(*) as is_not_applicable
    from at_points as s
    inner join parental_risks as r on s.factor = r.factor
    group by s.family_number, s.point, r.risk
),

all_three as (
    select
        family_number,
        point,
        case
            when count(case when is_there then 1 end) = 3 then 'present'
            when bool_or(is_absent) then 'absent'
            when count(case when is_not_applicable then 1 end) = count(*) then 'not_applicable'
            when bool_or(some_not_known) then 'not_known'
            else 'not_asked'
        end as state
    from risks
    group by family_number, point
)

select
    family_number,
    'all_three_parental_risks' as factor,
    max(case when point = 'at_referral' then state end) as at_referral,
    max(case when point = 'at_engagement' then state end) as at_engagement,
    max(case when point = 'at_closure' then state end) as at_closure,
    max(case when point = 'at_follow_up' then state end) as at_follow_up
from all_three
group by family_number
