-- A row is one family with no parent in the scope of the team's work: only the children are supported.
select f.family_id as unit_id
from index_referrals as f
where not exists (
    select 1 from people as p
    where p.family_id = f.family_id and p.unit = 'parent' and coalesce(p.in_scope, true)
)
