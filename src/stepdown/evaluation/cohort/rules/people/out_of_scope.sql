-- A row is one person recorded as out of the scope of the team's work.
select unit, unit_id from people where in_scope = false
