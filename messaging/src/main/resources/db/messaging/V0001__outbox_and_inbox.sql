-- What a transaction wants published. The columns id, aggregatetype, aggregateid, type and payload are the defaults of
-- Debezium's outbox event router, so that Debezium can take the relay's place. aggregatetype is the topic, aggregateid
-- the record's key. The relay publishes in the order of position and deletes a row once the broker has it.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    occurred      timestamptz not null,
    traceparent   text
);

-- Which events a consumer has taken effect of: CloudEvents makes (source, id) unique.
create table inbox (
    consumer text        not null,
    source   text        not null,
    id       text        not null,
    received timestamptz not null default now(),
    primary key (consumer, source, id)
);

create index inbox_received on inbox (received);
