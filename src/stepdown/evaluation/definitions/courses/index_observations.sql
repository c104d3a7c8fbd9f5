-- A row is one factor observed of one counted child or parent, in the family's index episode (or in its referral where
-- that began none), from the study's source: the states and the counts at the four points.
select
    o.subject as unit,
    o.subject_id as unit_id,
    c.family_id,
    c.episode_state,
    o.factor,
    o.at_referral,
    o.at_referral_count,
    o.at_engagement,
    o.at_engagement_count,
    o.at_closure,
    o.at_closure_count,
    o.at_follow_up,
    o.at_follow_up_count
from observations as o
inner join counted_people as c
    on o.subject_id = c.unit_id
    and o.subject = c.unit
    and (o.episode_id = c.episode_id or (c.episode_id is null and o.referral_id = c.referral_id))
where o.source is not distinct from (select source from observation_source)
