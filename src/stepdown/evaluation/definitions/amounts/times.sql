-- A row is one referral or accepted specialism request received in the study's period, and hours by the calendar from
-- the referral's arrival: to the threshold decision, to the first attempt to reach the family, to the first contact.
with received as (
    select r.*
    from referrals as r
    cross join study_period as p
    where cast(r.received_at as date) between p.referred_from and p.referred_to
),

accepted as (
    select s.*, r.received_at
    from specialism_requests as s
    inner join received as r on s.referral_id = r.referral_id
    where s.decision = 'accepted'
)

select
    'hours_to_decision' as measure,
    'referral' as unit,
    referral_id as unit_id,
    date_diff('minute', received_at, decided_at) / 60.0 as amount,
    coalesce(decided_at_missing, 'not_asked') as missing
from received
union all
select
    'hours_to_first_attempt' as measure,
    'specialism request' as unit,
    request_id as unit_id,
    date_diff('minute', received_at, first_attempt_at) / 60.0 as amount,
    coalesce(first_attempt_at_missing, 'not_asked') as missing
from accepted
union all
select
    'hours_to_first_contact' as measure,
    'specialism request' as unit,
    request_id as unit_id,
    date_diff('minute', received_at, first_contact_at) / 60.0 as amount,
    coalesce(first_contact_at_missing, 'not_asked') as missing
from accepted
