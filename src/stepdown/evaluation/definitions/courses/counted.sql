-- A row is one counted factor of one counted child (missing episodes): the counts at the four points, and beside each
-- the reason that it would be missing for. Absent without a count is none; present without one is a count not known.
select
    o.unit,
    o.unit_id,
    o.factor,
    o.episode_state,
    coalesce(o.at_referral_count, case when o.at_referral = 'absent' then 0 end) as at_referral,
    case when o.at_referral in ('not_asked', 'not_applicable') then o.at_referral else 'not_known' end as at_referral_missing,
    coalesce(o.at_engagement_count, case when o.at_engagement = 'absent' then 0 end) as at_engagement,
    case when o.at_engagement in ('not_asked', 'not_applicable') then o.at_engagement else 'not_known' end as at_engagement_missing,
    coalesce(o.at_closure_count, case when o.at_closure = 'absent' then 0 end) as at_closure,
    case when o.at_closure in ('not_asked', 'not_applicable') then o.at_closure else 'not_known' end as at_closure_missing,
    coalesce(o.at_follow_up_count, case when o.at_follow_up = 'absent' then 0 end) as at_follow_up,
    case when o.at_follow_up in ('not_asked', 'not_applicable') then o.at_follow_up else 'not_known' end as at_follow_up_missing
from index_observations as o
inner join counted_factors as f on o.factor = f.factor
