-- A row is one family's index referral: its first referral received in the study's period, with the episode that
-- the referral began, if any. The day that "at referral" means is the episode's index day, or the day of the referral.
-- An episode is closed or open only if it was opened; one closed after the day the data speak of is still open, and
-- has no day of closure here. Kept, since every figure reads it; it has no column that only a rare question needs.
-- The number tells a family apart within one run, and nothing else: to group by it costs less than by an id.
with received as (
    select
        r.family_id,
        r.referral_id,
        r.received_at,
        row_number() over (partition by r.family_id order by r.received_at, r.referral_id) as place
    from referrals as r
    cross join study_period as p
    where cast(r.received_at as date) between p.referred_from and p.referred_to
),

begun as (
    select
        e.episode_id,
        e.referral_id,
        e.index_on,
        e.opened_on,
        e.engaged_on,
        e.closed_on,
        coalesce(e.engagement, e.engagement_missing, 'not_asked') as engagement,
        coalesce(e.closure_reason, e.closure_reason_missing, 'not_asked') as closure_reason,
        row_number() over (partition by e.referral_id order by e.opened_on nulls last, e.episode_id) as place
    from episodes as e
)

select
    r.family_id,
    cast(row_number() over (order by r.received_at, r.family_id) as integer) as family_number,
    r.referral_id,
    e.episode_id,
    coalesce(e.index_on, cast(r.received_at as date)) as index_on,
    e.opened_on,
    e.engaged_on,
    case when e.opened_on is not null and e.closed_on <= p.as_at then e.closed_on end as closed_on,
    coalesce(e.opened_on <= p.as_at, false) as was_opened,
    coalesce(e.opened_on <= p.as_at and e.closed_on <= p.as_at, false) as was_closed,
    coalesce(e.engagement, 'not_asked') as engagement,
    coalesce(e.closure_reason, 'not_asked') as closure_reason
from received as r
cross join study_period as p
left join begun as e on r.referral_id = e.referral_id and e.place = 1
where r.place = 1
