-- A row is one invented family.
select
    family_id(f) as family_id,
    'district ' || cast(hash(f, 'area') % 12 as varchar) as area,
    cast(1 + hash(f, 'generations') % 3 as bigint) as generations_known,
    referred_on(f) - cast(floor(4000 * lot(f, 'known')) as integer) as first_known_on
from range(cast(getvariable('families') as bigint)) as t (f)
