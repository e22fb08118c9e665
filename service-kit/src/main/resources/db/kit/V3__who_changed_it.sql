-- What the writer was called when the revision was written; what their token says they are always (changed_by) names nobody.
-- Revisions from before there were tokens stay 'anonymous', without a name: nobody knows who wrote them.
alter table revision add column changed_by_name text;
