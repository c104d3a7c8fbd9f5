-- A row is one pattern of spells of one measure: when they entered, when and how they ended or why they could not be timed, and
-- how many there are. Kept, since entering and ending are then counted from few rows.
select measure, unit, entered, "left", cause, missing, count(*) as units
from spells
group by measure, unit, entered, "left", cause, missing
