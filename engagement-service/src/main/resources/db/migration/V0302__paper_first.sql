-- One index that begins with the paper serves a reader's row and a merge's rows alike. With an index of the paper alone
-- beside it, the planner took that one for a reader's row too, as most papers have few rows, and read all rows of a
-- paper that has very many.
alter table reaction drop constraint reaction_pkey, add primary key (paper_id, reader);
drop index reaction_paper;
alter table saved_paper drop constraint saved_paper_pkey, add primary key (paper_id, reader);
drop index saved_paper_paper;

-- A fold takes all that waits, so nothing needs a number.
alter table tally_delta drop column id;
