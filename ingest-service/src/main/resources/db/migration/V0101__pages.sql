-- Every page that was submitted, with its bytes, so that a better parser can read it again. A page is RECEIVED until it
-- has been read, then PARSED or REJECTED; answer is the data of the event that said so.
create table page (
    id          uuid        primary key,
    position    bigint      generated always as identity,
    status      text        not null default 'RECEIVED' check (status in ('RECEIVED', 'PARSED', 'REJECTED')),
    address     text,
    media_type  text,
    bytes       bytea       not null,
    size        integer     not null generated always as (octet_length(bytes)) stored,
    received    timestamptz not null,
    traceparent text,
    parser      integer,
    answer      text,
    answered    timestamptz,
    check ((status = 'RECEIVED') = (answer is null))
);

-- The queue of the pages that wait to be read, in the order of their arrival.
create index page_waiting on page (position) where status = 'RECEIVED';
