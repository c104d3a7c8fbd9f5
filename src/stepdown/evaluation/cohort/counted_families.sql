-- A row is one family that is counted, with its index episode.
select
    family_id,
    family_number,
    referral_id,
    episode_id,
    index_on,
    opened_on,
    engaged_on,
    closed_on,
    was_opened,
    was_closed,
    closure_reason
from considered_families
where included
