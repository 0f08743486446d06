-- A row above 2 kB is compressed and cut into pieces beside its table: an event for the moment until it is published, and a
-- record of an import with its answer. That was half of what an import cost the database. Now a row stays in one piece where
-- it fits into a database page, an event as it is, a page compressed only as far as it must be.
alter table outbox alter column payload set storage external;
alter table outbox set (toast_tuple_target = 8160);
alter table page set (toast_tuple_target = 4080);
