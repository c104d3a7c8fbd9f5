-- A row is one counted family whose episode was opened, timed in days from opening to closure. The cause is why the work
-- ended (a reason that is missing is a cause too); a family still open is watched until the day the data speak of. One
-- whose closure stands before its opening cannot be timed.
select
    'closure' as measure,
    'family' as unit,
    f.family_number,
    0 as entered,
    case
        when coalesce(f.closed_on, p.as_at) >= f.opened_on
            then date_diff('day', f.opened_on, coalesce(f.closed_on, p.as_at))
    end as "left",
    case when f.was_closed then f.closure_reason end as cause,
    'not_known' as missing
from counted_families as f
cross join study_period as p
where f.was_opened
