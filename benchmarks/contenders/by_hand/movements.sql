-- A row is one pair of standings, at referral and at closure, and how many children have it.
with stood as (
    select
        c.child_id,
        max(case when s.started_on <= c.index_on and coalesce(s.ended_on > c.index_on, true) then s.safeguarding_level end)
            as at_referral,
        max(case when s.started_on <= c.closed_on and coalesce(s.ended_on > c.closed_on, true) then s.safeguarding_level end)
            as at_closure,
        max(case when s.ended_on <= c.closed_on and s.end_reason in
            ('adopted', 'special_guardianship', 'turned_18', 'transferred', 'died') then s.end_reason end) as left_by
    from counted as c
    left join read_parquet($safeguarding) as s on c.child_id = s.child_id
    group by c.child_id
)

select
    coalesce(at_referral, 'not_known') as at_referral,
    coalesce(at_closure, left_by, 'not_known') as at_closure,
    count(*) as units
from stood
group by all
