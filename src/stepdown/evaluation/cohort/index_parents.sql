-- A row is one parent who is counted, with the days of the family's index episode and the one id to be observed under.
select
    unit_id,
    family_number,
    was_opened,
    was_closed,
    in_episode,
    observed_under,
    index_on,
    engaged_on,
    closed_on
from considered_parents
where included
