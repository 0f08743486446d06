-- Bulk files and how far each has come. The counts, what they speak of and what is published of it are written in one
-- transaction, so that an import goes on behind its last committed entry.
create table import (
    id          uuid        primary key,
    position    bigint      not null generated always as identity unique,
    state       text        not null default 'RECEIVED'
                            check (state in ('RECEIVED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    sha256      bytea       not null,
    size        bigint      not null,
    received    timestamptz not null,
    traceparent text,
    -- When the entries from run_entries on, at byte run_bytes, were begun; and the last word about them.
    run_began   timestamptz,
    run_entries bigint      not null default 0,
    run_bytes   bigint      not null default 0,
    updated     timestamptz,
    ended       timestamptz,
    -- Entries of the file that are dealt with, and what became of them.
    entries     bigint      not null default 0,
    parsed      bigint      not null default 0,
    rejected    bigint      not null default 0,
    unchanged   bigint      not null default 0,
    deleted     bigint      not null default 0,
    bytes       bigint      not null default 0,
    -- Why the file could not be read to its end.
    reason      text,
    detail      text,
    place       text,
    check ((state in ('DONE', 'CANCELLED', 'FAILED')) = (ended is not null)),
    check ((state = 'FAILED') = (reason is not null)),
    check (entries = parsed + rejected + unchanged + deleted)
);

-- The same file again is the same import, unless that one came to no good end.
create unique index import_file on import (sha256) where state in ('RECEIVED', 'RUNNING', 'DONE');

-- What is to be worked on, in the order of its arrival.
create index import_waiting on import (position) where state in ('RECEIVED', 'RUNNING');

-- A file that is not dealt with yet, in pieces: a row each, so that neither side ever holds the whole, and any instance of
-- the service can go on. There are pieces without an import while a file is being received.
create table import_chunk (
    import uuid        not null,
    number integer     not null,
    bytes  bytea       not null,
    stored timestamptz not null default now(),
    primary key (import, number)
);

-- Mostly compressed already, or read once and deleted.
alter table import_chunk alter column bytes set storage external;

-- The entries that give no paper.
create table import_rejection (
    import   uuid   not null references import (id),
    entry    bigint not null,
    place    text   not null,
    page     uuid,
    in_page  text,
    reason   text   not null,
    detail   text   not null,
    advice   text   not null,
    primary key (import, entry)
);
