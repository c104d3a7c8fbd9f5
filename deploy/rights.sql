-- What the site's own role may do: read and write rows. It owns no table, so that it can neither change one nor take down
-- the guards of the audit; and it only ever adds to the audit. Run as the owner, after each `stepdown site migrate`.
revoke all on schema public from public;
grant usage on schema public to stepdown;
revoke all on all tables in schema public from stepdown;
grant select, insert, update, delete on all tables in schema public to stepdown;
grant usage on all sequences in schema public to stepdown;
revoke delete on records_auditevent, records_auditlink from stepdown;
revoke update on records_auditlink from stepdown;
-- Of update on the entries the job that chains them has need, to lock their table. No row of it is changed for that: the
-- guards refuse, and only the owner can take them down.
revoke insert, update, delete on django_migrations from stepdown;
