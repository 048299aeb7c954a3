-- A claim changes no column of an index: where there is room on its page, a row keeps its place and no index is touched.
ALTER TABLE outbox_mail SET (fillfactor = 50);
