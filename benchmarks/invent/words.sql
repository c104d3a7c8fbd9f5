-- A row of each macro's answer is one draw. The same child, column and seed always give the same word.
create or replace macro lot(i, what) as
    cast(hash(i, what, getvariable('seed')) % 1000000 as double) / 1000000;

create or replace macro child_id(i) as printf('C%08d', (i * 48271 + 11) % 99999989);
create or replace macro family_id(f) as printf('F%08d', (f * 69621 + 5) % 99999989);
create or replace macro referral_id(f) as printf('R%08d', (f * 39373 + 3) % 99999989);
create or replace macro episode_id(f) as printf('E%08d', (f * 40692 + 7) % 99999989);

-- Each family has one child, and the others fall where they may: 190 children to 81 families on average.
create or replace macro family_of(i) as
    case when i < getvariable('families') then i else cast(hash(i, 'family') % getvariable('families') as bigint) end;

-- 15% of every categorical column is missing: 10% not known, 5% not asked.
create or replace macro or_missing(i, what, word) as
    case when lot(i, what || '?') < 0.10 then 'not_known' when lot(i, what || '?') < 0.15 then 'not_asked' else word end;

create or replace macro sex_of(i) as or_missing(i, 'sex', case when lot(i, 'sex') < 0.52 then 'male' else 'female' end);
create or replace macro disability_of(i) as or_missing(i, 'disability', case when lot(i, 'disability') < 0.13 then 'yes' else 'no' end);
create or replace macro ethnicity_of(i) as or_missing(i, 'ethnicity', case
    when lot(i, 'ethnicity') < 0.70 then 'white_british'
    when lot(i, 'ethnicity') < 0.76 then 'white_other'
    when lot(i, 'ethnicity') < 0.84 then 'mixed'
    when lot(i, 'ethnicity') < 0.91 then 'asian'
    when lot(i, 'ethnicity') < 0.97 then 'black'
    else 'other'
end);

create or replace macro has_at_referral(i, factor) as lot(i, factor) < 0.1 + lot(0, factor) / 2;
create or replace macro has_at_closure(i, factor) as
    lot(i, factor || ' later') < case when has_at_referral(i, factor) then 0.7 else 0.05 end;
create or replace macro at_referral_of(i, factor) as
    or_missing(i, factor, case when has_at_referral(i, factor) then 'present' else 'absent' end);
create or replace macro at_closure_of(i, factor) as
    or_missing(i, factor || ' later', case when has_at_closure(i, factor) then 'present' else 'absent' end);

create or replace macro episodes_of(i) as
    case when lot(i, 'missing_episodes?') >= 0.15 then cast(floor(30 * pow(lot(i, 'missing_episodes'), 6)) as bigint) end;
create or replace macro age_drawn(i) as cast(floor(18 * lot(i, 'age')) as bigint);
create or replace macro referrals_of(i) as
    case when lot(i, 'prior_referrals?') >= 0.05 then 1 + cast(floor(12 * pow(lot(i, 'prior_referrals'), 2)) as bigint) end;

create or replace macro referred_on(f) as date '2021-02-01' + cast(floor(365 * lot(f, 'referred')) as integer);
create or replace macro closed_on(f) as referred_on(f) + 150 + cast(floor(180 * lot(f, 'closed')) as integer);
create or replace macro birth_of(i) as case when lot(i, 'age?') >= 0.05
    then cast(referred_on(family_of(i)) - to_years(cast(age_drawn(i) as integer)) as date) - cast(floor(360 * lot(i, 'birthday')) as integer) end;

-- Levels: 3% have no record of one; 1% turn 18 before closure and leave the ladder; a third move between the two days.
create or replace macro level_word(rung) as
    ['closed', 'early_help', 'child_in_need', 'child_protection_plan', 'looked_after'][cast(rung + 1 as bigint)];
create or replace macro first_rung(i) as case when lot(i, 'rung') < 0.10 then 1 when lot(i, 'rung') < 0.50 then 2
    when lot(i, 'rung') < 0.90 then 3 else 4 end;
create or replace macro second_rung(i) as greatest(0, least(4, first_rung(i) + case
    when lot(i, 'moved') < 0.15 then -2 when lot(i, 'moved') < 0.40 then -1 when lot(i, 'moved') < 0.85 then 0 else 1 end));
create or replace macro has_level(i) as lot(i, 'level?') >= 0.03;
create or replace macro leaves(i) as lot(i, 'leaves') < 0.01;
create or replace macro level_at_referral(i) as case when has_level(i) then level_word(first_rung(i)) else 'not_known' end;
create or replace macro level_at_closure(i) as case when not has_level(i) then 'not_known' when leaves(i) then 'turned_18'
    else level_word(second_rung(i)) end;
