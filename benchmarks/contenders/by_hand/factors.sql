-- A row is one course of one factor, and how many children have it.
select o.factor, o.at_referral, o.at_closure, o.at_referral_count, count(*) as units
from read_parquet($observations) as o
semi join counted as c on o.subject_id = c.child_id and o.episode_id = c.episode_id
where o.subject = 'child'
group by all
