-- A row is one value of one amount, or one reason why it is missing, and how many units of one family have it.
select
    u.family_id,
    a.measure,
    a.unit,
    a.amount,
    case when a.amount is null then a.missing end as missing,
    count(*) as units
from amounts as a
inner join family_units as u on a.unit = u.unit and a.unit_id = u.unit_id
group by u.family_id, a.measure, a.unit, a.amount, case when a.amount is null then a.missing end
