-- A row is one counted family, and for each of the six factors that follow from $place two whole numbers that hold three
-- counts each, of 21 binary places: of those in whom the factor was there at the first point, and of those in whom it was
-- not, how many they are, how many have it at the second point, and how many have not. Two million people would fit in a
-- family. Kept for six factors at a time: a family is grouped once for all six, and few numbers are held at once.
with placed as (
    select
        family_number,
        was_there >> $place as was_there,
        was_absent >> $place as was_absent,
        is_there >> $place as is_there,
        is_absent >> $place as is_absent
    from answers
),

counted as (
    select
        family_number,
        was_there,
        was_absent,
        1 + (((is_there >> 0) & 1) << 21) + (((is_absent >> 0) & 1) << 42) as later_0,
        1 + (((is_there >> 1) & 1) << 21) + (((is_absent >> 1) & 1) << 42) as later_1,
        1 + (((is_there >> 2) & 1) << 21) + (((is_absent >> 2) & 1) << 42) as later_2,
        1 + (((is_there >> 3) & 1) << 21) + (((is_absent >> 3) & 1) << 42) as later_3,
        1 + (((is_there >> 4) & 1) << 21) + (((is_absent >> 4) & 1) << 42) as later_4,
        1 + (((is_there >> 5) & 1) << 21) + (((is_absent >> 5) & 1) << 42) as later_5
    from placed
)

select
    family_number,
    cast(sum(((was_there >> 0) & 1) * later_0) as bigint) as there_0,
    cast(sum(((was_absent >> 0) & 1) * later_0) as bigint) as absent_0,
    cast(sum(((was_there >> 1) & 1) * later_1) as bigint) as there_1,
    cast(sum(((was_absent >> 1) & 1) * later_1) as bigint) as absent_1,
    cast(sum(((was_there >> 2) & 1) * later_2) as bigint) as there_2,
    cast(sum(((was_absent >> 2) & 1) * later_2) as bigint) as absent_2,
    cast(sum(((was_there >> 3) & 1) * later_3) as bigint) as there_3,
    cast(sum(((was_absent >> 3) & 1) * later_3) as bigint) as absent_3,
    cast(sum(((was_there >> 4) & 1) * later_4) as bigint) as there_4,
    cast(sum(((was_absent >> 4) & 1) * later_4) as bigint) as absent_4,
    cast(sum(((was_there >> 5) & 1) * later_5) as bigint) as there_5,
    cast(sum(((was_absent >> 5) & 1) * later_5) as bigint) as absent_5
from counted
group by family_number
