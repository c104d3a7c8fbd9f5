-- A row is one invented referral: each family has one, accepted, inside the study's period.
select
    referral_id(f) as referral_id,
    family_id(f) as family_id,
    cast(referred_on(f) as timestamp) + to_minutes(540 + cast(floor(480 * lot(f, 'hour')) as bigint)) as received_at,
    'team ' || cast(hash(f, 'team') % 6 as varchar) as source_team,
    'accepted' as decision
from range(cast(getvariable('families') as bigint)) as t (f)
