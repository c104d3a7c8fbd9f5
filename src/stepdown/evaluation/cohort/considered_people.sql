-- A row is one child or parent of a family with an index referral: the place, in the study's order, of the rule that left
-- the person out, of the rule that left the family out, and whether the person is therefore counted; the days of the
-- family's index episode, and the one id to be observed under: the episode's, or the referral's where that began none.
with first_rule as (
    select unit, unit_id, min(place) as place from people_left_out group by unit, unit_id
)

select
    p.unit,
    p.unit_id,
    f.family_number,
    f.was_opened,
    f.was_closed,
    f.episode_id is not null as in_episode,
    coalesce(f.episode_id, f.referral_id) as observed_under,
    f.index_on,
    f.engaged_on,
    f.closed_on,
    r.place as person_rule,
    f.family_rule,
    r.place is null and f.included as included
from people as p
inner join considered_families as f on p.family_id = f.family_id
left join first_rule as r on p.unit = r.unit and p.unit_id = r.unit_id
