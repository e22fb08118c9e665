-- What a revision says beside that something changed, as its event's type has it: 'report-published/3', the word and the number of
-- the edition that it is about. Null where the document changed, or is gone.
alter table revision add column event text;
