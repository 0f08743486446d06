-- Whether the catalog has no page of the paper any more. Reactions, saves and tallies stay: the paper may come back.
alter table known_paper add column withdrawn boolean not null default false;
