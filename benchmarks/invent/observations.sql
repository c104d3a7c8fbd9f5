-- A row is one factor's course for one invented child. A child's rows lie together, in an order unlike that of the ids.
with asked as (
    select i, unnest(getvariable('factors')) as factor
    from range(cast(getvariable('children') as bigint)) as t (i)
)

select
    'child' as subject,
    child_id(i) as subject_id,
    episode_id(family_of(i)) as episode_id,
    factor,
    'team' as source,
    case
        when factor != 'missing_episodes' then at_referral_of(i, factor)
        when episodes_of(i) is null then 'not_known'
        when episodes_of(i) > 0 then 'present'
        else 'absent'
    end as at_referral,
    case when factor = 'missing_episodes' then episodes_of(i) end as at_referral_count,
    case when list_contains(getvariable('paired'), factor) then at_closure_of(i, factor) else 'not_asked' end as at_closure
from asked
