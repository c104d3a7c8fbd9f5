-- A row is one parent who is counted, with the days of the family's index episode and the one id to be observed under: the
-- episode's, or the referral's where that began none.
select
    p.unit_id,
    p.family_id,
    f.family_number,
    p.was_opened,
    p.was_closed,
    f.episode_id is not null as in_episode,
    coalesce(f.episode_id, f.referral_id) as observed_under,
    f.index_on,
    f.engaged_on,
    f.closed_on
from considered_parents as p
inner join counted_families as f on p.family_id = f.family_id
where p.included
