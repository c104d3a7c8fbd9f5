-- A row is one accepted specialism request received in the study's period, or one family with such a request, timed from
-- the referral to the first contact that is recorded: in days of 24 hours begun, so that day 1 is what is reached within
-- 24 hours. A family is reached with the first of its referral's requests. One that is not reached is watched until its
-- specialism's work ended, which is another end, or, where the record gives no such day, until the day the data speak of:
-- that leaves the share that is reached as it is. Whether one was reached at all is not
-- known where the moment of contact is missing for another reason than that there was none: that one cannot be timed.
with accepted as (
    select
        s.request_id,
        r.family_id,
        r.referral_id,
        r.received_at,
        case when cast(s.first_contact_at as date) <= p.as_at then s.first_contact_at end as first_contact_at,
        case
            when s.first_contact_at is null and s.first_contact_at_missing != 'not_applicable'
                then s.first_contact_at_missing
        end as missing,
        s.closed_on,
        p.as_at
    from specialism_requests as s
    inner join referrals as r on s.referral_id = r.referral_id
    cross join study_period as p
    where s.decision = 'accepted' and cast(r.received_at as date) between p.referred_from and p.referred_to
),

of_family as (
    select
        family_id,
        referral_id,
        received_at,
        min(first_contact_at) as first_contact_at,
        case when count(missing) > 0 then max(missing) end as missing,
        case when count(closed_on) = count(*) then max(closed_on) end as closed_on,
        as_at,
        row_number() over (partition by family_id order by received_at, referral_id) as place
    from accepted
    group by family_id, referral_id, received_at, as_at
),

asked as (
    select
        'specialism request' as unit,
        family_id,
        received_at,
        first_contact_at,
        missing,
        closed_on,
        as_at
    from accepted
    union all
    select
        'family' as unit,
        family_id,
        received_at,
        first_contact_at,
        missing,
        closed_on,
        as_at
    from of_family
    where place = 1
),

timed as (
    select
        *,
        case
            when first_contact_at is not null
                then cast(ceil(date_diff('minute', received_at, first_contact_at) / 1440.0) as integer)
            when missing is not null then null
            else date_diff('day', cast(received_at as date), least(coalesce(closed_on, as_at), as_at))
        end as until
    from asked
)

select
    'first_contact' as measure,
    t.unit,
    f.family_number,
    0 as entered,
    case when t.until >= 0 then t.until end as "left",
    case
        when t.first_contact_at is not null then 'reached'
        when t.closed_on <= t.as_at then 'ended_unreached'
    end as cause,
    coalesce(t.missing, 'not_known') as missing
from timed as t
inner join considered_families as f on t.family_id = f.family_id
