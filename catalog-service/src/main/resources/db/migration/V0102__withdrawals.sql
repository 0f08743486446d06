-- A page counts to no paper while ingest's last word about it is a rejection, and while it is PubMed's own record of a
-- number that was deleted since. stated is null of a page that is rejected.
alter table paper_statement
    alter column paper drop not null,
    alter column stated drop not null,
    -- When ingest said what counts now, and when it first said that the page states a paper. Both are unknown of what was
    -- here before, and so earlier than anything that is said from now on.
    add column said timestamptz not null default 'epoch',
    add column first_stated timestamptz default 'epoch';

alter table paper_statement
    alter column said drop default,
    alter column first_stated drop default;

-- When PubMed's deletion of the record of this number was last heard of.
alter table paper_identifier add column deleted timestamptz;

-- Of a withdrawn paper, that is one without pages, the last description stays: pages are 0.
drop index paper_title;
create index paper_title on paper (title_key, year) where merged_into is null and pages > 0;
