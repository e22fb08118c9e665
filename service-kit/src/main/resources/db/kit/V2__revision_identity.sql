-- 64 random bits of each revision, drawn when it is written: number 7 before and after a restore are two. The digits of
-- a random UUID that are fixed are left out.
alter table revision add column drawn bigint not null default
    ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 4))::bit(64)::bigint;

alter table revision alter column drawn drop default;

-- Those of the section's last revision, so that all sections together are told from what they were at little cost.
alter table section_head add column drawn bigint not null default 0;
update section_head h set drawn = r.drawn from revision r where r.section_id = h.id and r.revision = h.revision;
