-- A row is one family of the comparison group: one that was left out of the cohort for the reason that forms the group,
-- and for none that the study tries before it.
select unit_id as family_id
from families_left_out
group by unit_id
having min(place) = $place
