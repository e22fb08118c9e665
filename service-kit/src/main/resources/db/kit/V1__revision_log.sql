-- The revision log: the history, the optimistic lock and the outbox in one.

-- One row a section. Writers lock it, so that revisions of a section are numbered without gaps.
create table section_head (
    id           text primary key,
    municipality text    not null,
    board        text    not null,
    period       text    not null,
    revision     bigint  not null,
    deleted      boolean not null
);

create index section_head_by_board on section_head (board, period) where not deleted;

-- Immutable. A revision without a document is a deletion.
create table revision (
    section_id text        not null references section_head (id),
    revision   bigint      not null,
    document   text,
    changes    text[]      not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    reason     text,
    primary key (section_id, revision)
);

-- How far the events of a section have been sent. Rows of the relay's own: a writer inserts one with a section's first
-- revision and never touches it again, so that neither waits for the other.
create table relay_position (
    section_id    text primary key,
    sent          bigint not null default 0,
    parked_at     timestamptz,
    parked_reason text
);
