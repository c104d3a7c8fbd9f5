-- A row is one family and one thing about it: generations known, closure, engagement.
-- Engagement is asked of every family with an index referral, whoever is left out; the others of counted families.
select
    'generations' as measure,
    'family' as unit,
    c.family_id as unit_id,
    case
        when f.generations_known >= 2 then 'two_or_more'
        when f.generations_known is not null then 'one'
        else coalesce(f.generations_known_missing, 'not_asked')
    end as category
from counted_families as c
inner join families as f on c.family_id = f.family_id
union all
select
    'closure_reason' as measure,
    'family' as unit,
    family_id as unit_id,
    closure_reason as category
from counted_families
where was_closed
union all
select
    'engagement' as measure,
    'family' as unit,
    family_id as unit_id,
    case when episode_id is null then 'not_offered' else engagement end as category
from index_referrals
