-- A row is one factor observed of one counted child or parent, in the family's index episode (or in its referral where
-- that began none), from the study's source: the states and the counts at the four points.
-- Each person has one id to be observed under, the episode's or the referral's, so that the people to be looked up are few
-- bytes each: every observation there is passes by them.
with counted as (
    select
        p.is_child,
        p.unit_id,
        p.family_id,
        p.was_opened,
        p.was_closed,
        f.episode_id is not null as in_episode,
        coalesce(f.episode_id, f.referral_id) as observed_under
    from counted_people as p
    inner join index_referrals as f on p.family_id = f.family_id
)

select
    o.subject as unit,
    o.subject_id as unit_id,
    c.family_id,
    c.was_opened,
    c.was_closed,
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
inner join counted as c
    on o.subject_id = c.unit_id
    and (o.subject = 'child') = c.is_child
    and c.observed_under = case when c.in_episode then o.episode_id else o.referral_id end
where o.subject in ('child', 'parent')
    and o.source is not distinct from (select source from observation_source)
