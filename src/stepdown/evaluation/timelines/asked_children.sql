-- A row is one child who is asked about: the child named, or the children of the family named.
select
    child_id,
    family_id
from children
where child_id = $child or family_id = $family
