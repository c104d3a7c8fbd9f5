-- A row is one family, child or parent who is counted, with the family's index episode.
select
    unit,
    unit_id,
    family_id,
    referral_id,
    episode_id,
    index_on,
    engaged_on,
    closed_on,
    episode_state
from considered
where unit = 'family' and included
union all
select
    unit,
    unit_id,
    family_id,
    referral_id,
    episode_id,
    index_on,
    engaged_on,
    closed_on,
    episode_state
from counted_people
