-- Copies came compressed, and were kept under the tags of their compressed bytes, which no list names: each change of a service
-- had every copy asked for again.
update section_copy set etag = left(etag, -6) || '"' where etag like '%-gzip"';
