-- A row is one family and one thing about it: generations known, state of the episode, closure, engagement.
-- Engagement is asked of every family with an index referral, whoever is left out; the others of counted families.
select
    'generations' as measure,
    'family' as unit,
    c.unit_id,
    case
        when f.generations_known >= 2 then 'two_or_more'
        when f.generations_known is not null then 'one'
        else coalesce(f.generations_known_missing, 'not_asked')
    end as category
from cohort as c
inner join families as f on c.unit_id = f.family_id
where c.unit = 'family'
union all
select
    'closure_reason' as measure,
    'family' as unit,
    c.unit_id,
    r.closure_reason as category
from cohort as c
inner join index_referrals as r on c.unit_id = r.family_id
where c.unit = 'family' and c.episode_state = 'closed'
union all
select
    'engagement' as measure,
    'family' as unit,
    r.family_id as unit_id,
    case when r.episode_id is null then 'not_offered' else r.engagement end as category
from index_referrals as r
