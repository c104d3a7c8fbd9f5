-- A row is one pattern of the children of one family about one question of movement or care, and how many families have it:
-- of how many children it is asked, and of how many of them it is so. Each family is grouped once for all questions.
with in_family as (
    select
        k.family_number,
        count(*) as known,
        count(case when k.stepped_down then 1 end) as stepped_down,
        count(case when k.unchanged then 1 end) as unchanged,
        count(case when k.stepped_up then 1 end) as stepped_up,
        count(k.at_risk) as risk_known,
        count(case when k.at_risk then 1 end) as at_risk,
        count(case when k.at_risk and not k.is_looked_after then 1 end) as at_risk_elsewhere,
        count(case when k.is_looked_after then 1 end) as looked_after,
        count(case when not k.was_looked_after then 1 end) as elsewhere_before,
        count(case when not k.was_looked_after and k.is_looked_after then 1 end) as entered,
        count(case when k.was_looked_after then 1 end) as in_care_before,
        count(case when k.was_looked_after and not k.is_looked_after then 1 end) as returned
    from movements as k
    group by k.family_number
),

asked as (
    select 'movement.stepped_down' as question, known, stepped_down as present from in_family
    union all
    select 'movement.unchanged' as question, known, unchanged as present from in_family
    union all
    select 'movement.stepped_up' as question, known, stepped_up as present from in_family
    union all
    select 'care.at_risk' as question, risk_known, at_risk as present from in_family
    union all
    select 'care.at_risk_not_looked_after' as question, at_risk as known, at_risk_elsewhere as present from in_family
    union all
    select 'care.looked_after' as question, known, looked_after as present from in_family
    union all
    select 'care.newly_looked_after' as question, elsewhere_before as known, entered as present from in_family
    union all
    select 'care.left_care' as question, in_care_before as known, returned as present from in_family
)

select
    'all' as dimension,
    'all' as value,
    'child' as unit,
    question,
    known,
    present,
    count(*) as families
from asked
where known > 0
group by question, known, present
