-- A row is one counted factor of one counted child (missing episodes): the counts at the four points, null where unknown.
select
    o.subject as unit,
    o.subject_id as unit_id,
    o.factor,
    c.episode_state,
    o.at_referral_count,
    o.at_engagement_count,
    o.at_closure_count,
    o.at_follow_up_count
from observations as o
inner join cohort as c
    on o.subject_id = c.unit_id
    and o.subject = c.unit
    and coalesce(o.episode_id, o.referral_id) in (c.episode_id, c.referral_id)
inner join observation_source as s on s.source is not distinct from o.source
inner join counted_factors as f on o.factor = f.factor
