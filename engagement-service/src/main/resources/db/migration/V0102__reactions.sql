-- A reader has at most one reaction per paper.
create table reaction (
    reader   text        not null,
    paper_id uuid        not null,
    kind     text        not null check (kind in ('like', 'dislike')),
    changed  timestamptz not null,
    primary key (reader, paper_id)
);

create index reaction_paper on reaction (paper_id);
