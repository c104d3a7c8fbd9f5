-- A row is one category of one measure, and how many units of one family are in it.
select u.family_id, f.measure, f.unit, f.category, count(*) as units
from facts as f
inner join family_units as u on f.unit = u.unit and f.unit_id = u.unit_id
group by u.family_id, f.measure, f.unit, f.category
