-- Rows that record what happened are never changed and never deleted.
create function cme_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

-- The providers' rules, as versions: a prompt keeps the one under which it was offered, so a version never changes.
-- The highest version that is valid at the time of the offer is taken. To change a rule, insert the next version.
create table cme_policy (
    version           integer     primary key check (version > 0),
    valid_from        timestamptz not null,
    provider          text,
    zone              text        not null default 'UTC',
    quarter_credits   integer     not null check (quarter_credits > 0),
    document_days     integer     not null check (document_days > 0),
    claim_days        integer     not null check (claim_days > 0),
    cap_quarter_credits integer   not null check (cap_quarter_credits >= 0)
);
create trigger cme_policy_append_only before update or delete on cme_policy
    for each row execute function cme_refuse_change();

-- Half a credit a cycle, a week to document it, 180 days to claim it, 20 credits a year; no accredited provider.
insert into cme_policy (version, valid_from, provider, quarter_credits, document_days, claim_days, cap_quarter_credits)
values (1, '2000-01-01T00:00:00Z', null, 2, 7, 180, 80);

-- A signed-in reader's search, as soon as it or a paper opened from it is heard of; performed is null until the search
-- itself is. The row is also what two consumers of the same search wait for.
create table cme_search (
    search_id uuid        not null,
    reader    text        not null,
    performed timestamptz,
    query     text,
    received  timestamptz not null default now(),
    primary key (search_id, reader)
);
create index cme_search_received on cme_search (received);

-- Eligible papers opened from a search, until they are evidence of a prompt or too old to become it.
create table cme_opening (
    search_id  uuid        not null,
    reader     text        not null,
    paper_id   uuid        not null,
    doi        text,
    pmid       text,
    title      text        not null,
    opened     timestamptz not null,
    event_id   text        not null,
    retraction text        not null,
    primary key (search_id, reader, paper_id),
    foreign key (search_id, reader) references cme_search on delete cascade
);

create table cme_prompt (
    id             uuid        primary key,
    reader         text        not null,
    search_id      uuid        not null,
    query          text,
    searched       timestamptz not null,
    policy_version integer     not null references cme_policy,
    state          text        not null
        check (state in ('OFFERED', 'DISMISSED', 'DRAFT', 'EARNED', 'CLAIMED', 'EXPIRED', 'LAPSED')),
    offered        timestamptz not null,
    -- When the clock moves it on; null where no clock runs.
    ends           timestamptz,
    earned         timestamptz,
    claimed        timestamptz,
    question       text        not null default '',
    sources        uuid[]      not null default '{}',
    application    text        not null default '',
    check ((ends is null) = (state in ('CLAIMED', 'EXPIRED', 'LAPSED')))
);
-- One live prompt per reader and search.
create unique index cme_prompt_live on cme_prompt (reader, search_id) where state not in ('EXPIRED', 'LAPSED');
create index cme_prompt_of_reader on cme_prompt (reader, offered desc, id desc);
create index cme_prompt_ends on cme_prompt (ends) where ends is not null;

-- The papers opened from a prompt's search, as they were when they were opened.
create table cme_evidence (
    prompt_id  uuid        not null references cme_prompt,
    paper_id   uuid        not null,
    doi        text,
    pmid       text,
    title      text        not null,
    opened     timestamptz not null,
    event_id   text        not null,
    retraction text        not null,
    primary key (prompt_id, paper_id)
);
create trigger cme_evidence_append_only before update or delete on cme_evidence
    for each row execute function cme_refuse_change();

-- Which question with which sources earned on which day of the provider: it earns once.
create table cme_cycle (
    reader      text not null,
    day         date not null,
    fingerprint text not null,
    prompt_id   uuid not null references cme_prompt,
    primary key (reader, day, fingerprint)
);

-- The ledger: one row per claim. A later correction is one more row with a negative amount.
create table cme_claim (
    id              bigint generated always as identity primary key,
    prompt_id       uuid        not null references cme_prompt,
    reader          text        not null,
    provider        text,
    policy_version  integer     not null references cme_policy,
    claimed         timestamptz not null,
    year            integer     not null,
    quarter_credits integer     not null
);
create unique index cme_claim_once on cme_claim (prompt_id) where quarter_credits > 0;
create index cme_claim_year on cme_claim (reader, year);
create trigger cme_claim_append_only before update or delete on cme_claim
    for each row execute function cme_refuse_change();

-- Sources of claimed cycles, so that a reader's paper can say that it was claimed for.
create table cme_claimed_paper (
    reader   text not null,
    paper_id uuid not null,
    primary key (reader, paper_id)
);

-- The answer to each Idempotency-Key of a claim; null while the first request runs.
create table cme_claim_answer (
    reader     text        not null,
    key        text        not null,
    prompt_id  uuid        not null,
    status     integer,
    media_type text,
    body       text,
    answered   timestamptz not null default now(),
    primary key (reader, key)
);
