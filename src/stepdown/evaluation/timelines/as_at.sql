-- A row is the last day of which any child's level is told, the only row; null where no level is told at all.
select cast(max(until) - interval 1 day as date) as day
from told_levels
