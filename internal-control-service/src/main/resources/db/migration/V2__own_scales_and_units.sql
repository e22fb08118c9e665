-- What an assessment comes to, whatever the board's own scale calls it, and the part of the organisation.
alter table control add column organisation_unit text;
alter table control add column counts_as text;
update control set counts_as = coalesce(assessment, suggested_assessment);
