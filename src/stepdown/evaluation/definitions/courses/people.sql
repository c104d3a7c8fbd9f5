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
inner join cohort as c
    on o.subject_id = c.unit_id
    and o.subject = c.unit
    and coalesce(o.episode_id, o.referral_id) in (c.episode_id, c.referral_id)
inner join observation_source as s on s.source is not distinct from o.source
where o.subject in ('child', 'parent')
