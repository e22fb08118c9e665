-- What a copy says in English: its checks, and why a figure has no value. Null where the service says it in Swedish only;
-- copies that were fetched before have other ETags than their services list now, and are fetched again.
alter table section_copy add column checks_english text;
alter table figure add column reason_english text;
