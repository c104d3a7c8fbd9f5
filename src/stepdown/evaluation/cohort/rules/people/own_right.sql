-- A row is one young person with whom the team works in their own right, not as a child of the family.
select unit, unit_id from people where role = 'young_person_in_own_right'
