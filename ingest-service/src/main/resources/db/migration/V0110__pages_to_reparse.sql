-- Pages that were read, in the order of their arrival, for the parser that reads them again.
create index page_read on page (position) include (parser) where status <> 'RECEIVED';
