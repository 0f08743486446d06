-- Which page a client submitted under which Idempotency-Key, for a day.
create table submission_key (
    client   text        not null,
    key      text        not null,
    page     uuid        not null,
    received timestamptz not null default now(),
    primary key (client, key)
);

create index submission_key_received on submission_key (received);
