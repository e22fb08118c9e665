-- The gateway's last known copy of each section, and what it knows of a newer one.
create table section_copy (
    section_id text   not null,
    api        text   not null,
    -- The highest revision that was announced.
    wanted     bigint not null default 0,
    -- How often something was noted, and how often something was stored: whoever stores compares with what it began from.
    noted      bigint not null default 0,
    stored     bigint not null default 0,
    -- When to ask the service; null where there is nothing to ask.
    due_at     timestamptz,
    attempts   int    not null default 0,
    failure    text,
    -- The copy. A section that its service does not have has none of these, but its revision.
    revision   bigint not null default 0,
    etag       text,
    content    text,
    figures    text,
    summary    text,
    checks     text,
    fetched_at timestamptz,
    primary key (section_id, api),
    check ((etag is null) = (content is null) and (etag is null) = (figures is null))
);

create index section_copy_due on section_copy (api, due_at) where due_at is not null;

-- Whether each service can be asked. Written when that changes.
create table service (
    api       text primary key,
    reachable boolean     not null,
    since     timestamptz not null,
    reason    text
);
