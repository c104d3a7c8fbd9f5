-- A row is one parent who is not also a child of the dataset, as a young mother is.
select p.*
from parents as p
where not exists (select 1 from children as c where c.child_id = p.parent_id)
order by p.parent_id
