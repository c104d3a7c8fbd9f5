-- A row is one child (or, where not is_child, one parent) who is counted.
select is_child, unit_id, family_id, was_opened, was_closed
from considered_people
where included
