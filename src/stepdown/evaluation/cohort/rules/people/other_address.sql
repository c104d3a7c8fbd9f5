-- A row is one person recorded as living at another address than the family's.
select unit, unit_id from people where same_address = false
