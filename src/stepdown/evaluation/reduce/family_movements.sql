-- A row is one pattern of the children of one family about their movement on the ladder and about care, and how many families
-- have it. Each whole number holds three counts, of 21 binary places. Kept: each family is grouped once for all questions.
with in_family as (
    select
        k.family_number,
        cast(
            sum(
                case when k.stepped_down then 1 else 0 end
                + case when k.unchanged then cast(1 as bigint) << 21 else 0 end
                + case when k.stepped_up then cast(1 as bigint) << 42 else 0 end
            ) as bigint
        ) as moved,
        cast(
            sum(
                case when k.at_risk is not null then 1 else 0 end
                + case when k.at_risk then cast(1 as bigint) << 21 else 0 end
                + case when k.at_risk and not k.is_looked_after then cast(1 as bigint) << 42 else 0 end
            ) as bigint
        ) as risk,
        cast(
            sum(
                case when k.was_looked_after then 1 else 0 end
                + case when k.was_looked_after and not k.is_looked_after then cast(1 as bigint) << 21 else 0 end
                + case when not k.was_looked_after and k.is_looked_after then cast(1 as bigint) << 42 else 0 end
            ) as bigint
        ) as care
    from movements as k
    group by k.family_number
),

patterns as (
    select moved, risk, care, count(*) as families from in_family group by moved, risk, care
)

select
    moved & 2097151 as stepped_down,
    (moved >> 21) & 2097151 as unchanged,
    moved >> 42 as stepped_up,
    risk & 2097151 as risk_known,
    (risk >> 21) & 2097151 as at_risk,
    risk >> 42 as at_risk_elsewhere,
    care & 2097151 as in_care_before,
    (care >> 21) & 2097151 as returned,
    care >> 42 as entered,
    families
from patterns
