-- How many readers like, dislike and save a paper, as last published.
create table tally (
    paper_id uuid   primary key,
    version  bigint not null,
    likes    bigint not null,
    dislikes bigint not null,
    saves    bigint not null
);

-- Changes that are not in the tally yet. Only ever inserted by readers' requests, so that a thousand readers of one
-- paper do not queue for one row; folded into the tally each second.
create table tally_delta (
    id       bigint generated always as identity primary key,
    paper_id uuid    not null,
    likes    integer not null default 0,
    dislikes integer not null default 0,
    saves    integer not null default 0
);

create index tally_delta_paper on tally_delta (paper_id);
