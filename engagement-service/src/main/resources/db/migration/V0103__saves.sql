-- A reader's collection.
create table saved_paper (
    reader   text        not null,
    paper_id uuid        not null,
    saved    timestamptz not null,
    primary key (reader, paper_id)
);

create index saved_paper_paper on saved_paper (paper_id);
create index saved_paper_newest on saved_paper (reader, saved desc, paper_id desc);
