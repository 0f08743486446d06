-- What the catalog last said about a paper, as far as engagement shows it.
create table known_paper (
    id          uuid   primary key,
    version     bigint not null,
    title       text,
    published   text,
    merged_into uuid
);

-- Where a merged paper's reactions, saves and tallies went. Always flat: a survivor is never itself merged.
create table paper_survivor (
    paper_id uuid primary key,
    survivor uuid not null,
    check (paper_id <> survivor)
);

create index paper_survivor_survivor on paper_survivor (survivor);
