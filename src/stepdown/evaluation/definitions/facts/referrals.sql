-- A row is one referral, specialism request or consultation received in the study's period, and what became of it.
-- All are counted, whichever families the study leaves out: they are the team's work.
with received as (
    select r.*
    from referrals as r
    cross join study_period as p
    where cast(r.received_at as date) between p.referred_from and p.referred_to
),

asked as (
    select q.*
    from consultations as q
    cross join study_period as p
    where cast(q.asked_at as date) between p.referred_from and p.as_at
)

select
    'referral_decision' as measure,
    'referral' as unit,
    referral_id as unit_id,
    coalesce(decision, decision_missing, 'not_asked') as category
from received
union all
select
    'source_team' as measure,
    'referral' as unit,
    referral_id as unit_id,
    coalesce(source_team, source_team_missing, 'not_asked') as category
from received
union all
select
    'request_discipline' as measure,
    'specialism request' as unit,
    s.request_id as unit_id,
    s.discipline as category
from specialism_requests as s
inner join received as r on s.referral_id = r.referral_id
union all
select
    'request_decision' as measure,
    'specialism request' as unit,
    s.request_id as unit_id,
    coalesce(s.decision, s.decision_missing, 'not_asked') as category
from specialism_requests as s
inner join received as r on s.referral_id = r.referral_id
union all
select
    'consultation_family' as measure,
    'consultation' as unit,
    consultation_id as unit_id,
    case when family_id is null and episode_id is null then 'no_family_named' else 'family_named' end as category
from asked
union all
select
    'consultation_discipline' as measure,
    'consultation' as unit,
    consultation_id as unit_id,
    coalesce(discipline, discipline_missing, 'not_asked') as category
from asked
