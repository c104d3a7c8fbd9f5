-- A row is an episode that closed before the day on which its referral was received.
select e.source_id, e.source_row, 'closed_on' as at_column, e.closed_on as value,
       r.referral_id as referral, cast(r.received_at as date) as received
from episodes e
join referrals r on r.referral_id = e.referral_id
where e.closed_on < cast(r.received_at as date)
order by e.source_id, e.source_row
