-- A row is one family with an index referral: the place, in the study's order, of the rule that left it out (the first
-- that fits), and whether it is therefore counted.
with first_rule as (
    select unit_id, min(place) as place from families_left_out group by unit_id
)

select
    f.family_id,
    f.family_number,
    f.referral_id,
    f.episode_id,
    f.index_on,
    f.opened_on,
    f.engaged_on,
    f.closed_on,
    f.was_opened,
    f.was_closed,
    f.closure_reason,
    r.place as family_rule,
    r.place is null as included
from index_referrals as f
left join first_rule as r on f.family_id = r.unit_id
