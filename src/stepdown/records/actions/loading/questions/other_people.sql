-- A row is one person who is a member of an episode or referral and neither a child nor a parent of the dataset.
select distinct m.person_id
from episode_members as m
where not exists (select 1 from children as c where c.child_id = m.person_id)
    and not exists (select 1 from parents as p where p.parent_id = m.person_id)
order by m.person_id
