-- A row is one category of one measure, and how many units are in it.
select measure, unit, category, count(*) as units
from facts
group by measure, unit, category
