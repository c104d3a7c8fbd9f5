-- A row is one counted child or parent, as $subject says, with the family's number: for every factor that the study asks of
-- them, whether it was there at the first of the two points compared, or was not, and whether it is there at the second, or
-- is not, where the family's episode has come so far. Four whole numbers hold the answers, one binary place a factor, so
-- that a row of each factor of everybody need not be grouped anew for families. In neither of two: not known. Families lie
-- together, since they are then grouped in half the time.
with placed as (
    select
        o.subject_id,
        o.episode_id,
        o.referral_id,
        cast(1 as bigint) << w.place as bit,
        case p.first_point
            when 'at_referral' then o.at_referral
            when 'at_engagement' then o.at_engagement
            else o.at_closure
        end as first_state,
        case p.second_point
            when 'at_engagement' then o.at_engagement
            when 'at_closure' then o.at_closure
            when 'at_follow_up' then o.at_follow_up
        end as second_state
    from source_observations as o
    inner join wanted_factors as w on o.subject = w.subject and o.factor = w.factor
    cross join compared as p
    where o.subject = $subject
),

answered as (
    select
        subject_id,
        episode_id,
        referral_id,
        bit_or(case first_state when 'present' then bit else 0 end) as was_there,
        bit_or(case first_state when 'absent' then bit else 0 end) as was_absent,
        bit_or(case second_state when 'present' then bit else 0 end) as is_there,
        bit_or(case second_state when 'absent' then bit else 0 end) as is_absent
    from placed
    group by subject_id, episode_id, referral_id
),

people as (
    select 'child' as unit, unit_id, family_number, was_opened, was_closed, in_episode, observed_under
    from index_children
    union all
    select 'parent' as unit, unit_id, family_number, was_opened, was_closed, in_episode, observed_under
    from index_parents
),

reaching as (
    select
        k.unit_id,
        k.family_number,
        k.in_episode,
        k.observed_under,
        k.was_opened and (k.was_closed or p.second_point = 'at_engagement') as reached
    from people as k
    cross join compared as p
    where k.unit = $subject
)

select
    r.family_number,
    a.was_there,
    a.was_absent,
    case when r.reached then a.is_there else 0 end as is_there,
    case when r.reached then a.is_absent else 0 end as is_absent
from answered as a
inner join reaching as r
    on a.subject_id = r.unit_id
    and r.observed_under = case when r.in_episode then a.episode_id else a.referral_id end
order by r.family_number
