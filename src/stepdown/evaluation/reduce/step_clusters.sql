-- A row is one pattern of the children of one family about their steps on the ladder, and how many families have it: how
-- many have a rung at both points, how many of them stepped down ("resolved"), how many up ("emerged"), how many neither.
select
    'all' as dimension,
    'all' as value,
    'child' as unit,
    'movement' as question,
    stepped_down + unchanged + stepped_up as known,
    stepped_down as present,
    stepped_down as resolved,
    stepped_up as emerged,
    unchanged as at_neither,
    cast(sum(families) as bigint) as families
from family_movements
group by stepped_down, unchanged, stepped_up
