-- A row is one value of one amount, or one reason why it is missing, and how many units have it.
select
    measure,
    unit,
    amount,
    case when amount is null then missing end as missing,
    count(*) as units
from amounts
group by measure, unit, amount, case when amount is null then missing end
