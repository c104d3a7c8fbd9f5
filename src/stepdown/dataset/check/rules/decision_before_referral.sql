-- A row is a decision, on a referral or on a specialism that it asks for, taken before the referral was received.
-- A decision at midnight has no time of day: only its day is compared.
with decisions as (
    select source_id, source_row, referral_id, decided_at from referrals
    union all
    select source_id, source_row, referral_id, decided_at from specialism_requests
)
select d.source_id, d.source_row, 'decided_at' as at_column, d.decided_at as value, r.received_at as received
from decisions d
join referrals r on r.referral_id = d.referral_id
where d.decided_at < r.received_at
  and not (d.decided_at = date_trunc('day', d.decided_at) and d.decided_at = date_trunc('day', r.received_at))
order by d.source_id, d.source_row
