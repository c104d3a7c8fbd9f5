-- A row is one observation: all come from one source, so that none need be left out.
select * from observations
