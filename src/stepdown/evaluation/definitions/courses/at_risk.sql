-- A row is one counted child observed for the risk of being accommodated: the state at referral.
select unit_id, at_referral as state
from person_courses
where unit = 'child' and factor = 'at_risk_of_being_accommodated'
