-- A row is one invented episode: each family has one, engaged in, and closed before the day the study speaks of.
select
    episode_id(f) as episode_id,
    family_id(f) as family_id,
    referral_id(f) as referral_id,
    referred_on(f) as index_on,
    referred_on(f) + 7 as opened_on,
    referred_on(f) + 21 as engaged_on,
    closed_on(f) as closed_on,
    'work_completed' as closure_reason,
    'engaged' as engagement
from range(cast(getvariable('families') as bigint)) as t (f)
