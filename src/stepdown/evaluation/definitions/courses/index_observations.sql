-- A row is one factor observed of one counted child or parent, in the family's index episode (or in its referral where
-- that began none), from the study's source: the states and the counts at the four points.
-- Every observation there is passes by the people who are counted: each of these is looked up by one id, and has one id to
-- be observed under.
select
    'child' as unit,
    o.subject_id as unit_id,
    c.family_number,
    c.was_opened,
    c.was_closed,
    o.factor,
    o.at_referral,
    o.at_engagement,
    o.at_closure,
    o.at_follow_up,
    o.at_referral_count,
    o.at_engagement_count,
    o.at_closure_count,
    o.at_follow_up_count
from source_observations as o
inner join index_children as c
    on o.subject_id = c.unit_id
    and c.observed_under = case when c.in_episode then o.episode_id else o.referral_id end
where o.subject = 'child'
union all
select
    'parent' as unit,
    o.subject_id as unit_id,
    p.family_number,
    p.was_opened,
    p.was_closed,
    o.factor,
    o.at_referral,
    o.at_engagement,
    o.at_closure,
    o.at_follow_up,
    o.at_referral_count,
    o.at_engagement_count,
    o.at_closure_count,
    o.at_follow_up_count
from source_observations as o
inner join index_parents as p
    on o.subject_id = p.unit_id
    and p.observed_under = case when p.in_episode then o.episode_id else o.referral_id end
where o.subject = 'parent'
