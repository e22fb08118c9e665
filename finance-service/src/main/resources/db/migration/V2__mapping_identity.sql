-- 64 random bits of each version, as the kit's revisions have them.
alter table mapping_revision add column drawn bigint not null default
    ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 4))::bit(64)::bigint;

alter table mapping_revision alter column drawn drop default;
