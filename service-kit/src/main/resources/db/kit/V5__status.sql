-- How far a section has come: draft, ready (an editor says that it is complete) or approved. Each step is a revision, so the
-- status is written with it and never afterwards. What was written before there were any is a draft.
alter table revision add column status text not null default 'draft'
    constraint revision_status check (status in ('draft', 'ready', 'approved'));

-- The status of the section's last revision, and the day its document says it is due, for lists that ask for them.
alter table section_head add column status text not null default 'draft'
    constraint section_head_status check (status in ('draft', 'ready', 'approved'));
alter table section_head add column due_at date;
