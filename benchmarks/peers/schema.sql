-- The peers' own database: what an engineer writes in a week for the same documents and the same figures.
create table section (
    id         text        primary key,
    version    bigint      not null,
    document   text        not null,
    updated_at timestamptz not null
);

create table section_history (
    id         bigint      generated always as identity primary key,
    section_id text        not null,
    version    bigint      not null,
    document   text        not null,
    changed_at timestamptz not null,
    unique (section_id, version)
);

create table outbox (
    id         bigint      generated always as identity primary key,
    section_id text        not null,
    type       text        not null,
    payload    text        not null,
    created_at timestamptz not null
);

-- The columns that a figure is told in, in the order in which it is told.
create table figure (
    id              bigint  generated always as identity primary key,
    municipality    text    not null,
    board           text    not null,
    report_period   text    not null,
    code            text    not null,
    kind            text    not null,
    period          text    not null,
    period_type     text    not null,
    role            text    not null,
    parent          text,
    sex             text,
    age_group       text,
    absence_length  text,
    employment_form text,
    project         text,
    value           numeric,
    unit            text    not null,
    decimals        int     not null,
    status          text    not null,
    reason          text,
    published       boolean not null,
    reported_in     text    not null,
    label           text    not null,
    source          text
);
create index figure_by_code on figure (code, period);
create index figure_by_board on figure (municipality, board);
