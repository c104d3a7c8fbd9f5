-- A row is one factor's course, at the four points, for one counted child or parent, in the index episode or referral.
select
    o.subject as unit,
    o.subject_id as unit_id,
    c.family_id,
    o.factor,
    c.episode_state,
    o.at_referral,
    o.at_engagement,
    o.at_closure,
    o.at_follow_up
from observations as o
inner join counted_people as c
    on o.subject_id = c.unit_id
    and o.subject = c.unit
    and (o.episode_id = c.episode_id or (c.episode_id is null and o.referral_id = c.referral_id))
where o.source is not distinct from (select source from observation_source)
