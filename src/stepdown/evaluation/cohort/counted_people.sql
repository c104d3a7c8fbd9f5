-- A row is one child or parent who is counted, with the family's index episode. Kept, since every figure reads it;
-- whoever is left out is not in it, and it has no column that no figure reads.
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
where unit in ('child', 'parent') and included
