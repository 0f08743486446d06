-- A paper as all its pages together describe it. A paper that turned out to be another one keeps its row, so that its id
-- can be redirected and, should a page be read anew, taken up again.
create table paper (
    id          uuid        primary key,
    version     integer     not null,
    catalogued  timestamptz not null,
    merged_into uuid,
    title_key   uuid,
    year        integer,
    description jsonb       not null,
    related     jsonb       not null,
    cme_offered boolean     not null,
    pages       integer     not null
);

-- For related resources that name no identifier.
create index paper_title on paper (title_key, year) where merged_into is null;

-- What each page states, as it stated it, and to which paper that counts now.
create table paper_statement (
    page        uuid    primary key,
    paper       uuid    not null,
    fingerprint uuid,
    parser      integer not null,
    stated      jsonb   not null
);

create index paper_statement_paper on paper_statement (paper);
create index paper_statement_fingerprint on paper_statement (fingerprint, paper) where fingerprint is not null;

-- Who carries an identifier. A row is also the lock on everything that the identifier connects, so it is never deleted;
-- paper is null for fingerprints, which several papers may carry, and for what no page states any more.
create table paper_identifier (
    scheme text not null,
    value  text not null,
    paper  uuid,
    primary key (scheme, value)
);

-- How many readers like, dislike and save a paper, as engagement last told; also for papers that are not here yet.
create table paper_tally (
    paper    uuid        primary key,
    version  bigint      not null,
    likes    bigint      not null,
    dislikes bigint      not null,
    saves    bigint      not null,
    changed  timestamptz not null
);
