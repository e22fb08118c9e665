-- What questions over sections need to know. Rewritten with every revision of a section; the truth is its document.
create table statement_result (
    section_id       text    not null,
    statement_key    text    not null,
    municipality     text    not null,
    board            text    not null,
    period           text    not null,
    position         integer not null,
    title            text    not null,
    scope            text,
    budget           numeric,
    forecast         numeric,
    outcome          numeric,
    previous_outcome numeric,
    deviation        numeric,
    change           numeric,
    primary key (section_id, statement_key)
);

create index statement_result_by_board on statement_result (municipality, board, period, position);
create index statement_result_by_key on statement_result (statement_key, period);

create table investment_project (
    section_id       text    not null,
    project_key      text    not null,
    municipality     text    not null,
    board            text    not null,
    period           text    not null,
    position         integer not null,
    label            text    not null,
    category         text    not null,
    decided_total    numeric,
    estimated_total  numeric,
    accumulated      numeric,
    budget           numeric,
    forecast         numeric,
    outcome          numeric,
    previous_outcome numeric,
    deviation        numeric,
    change           numeric,
    primary key (section_id, project_key)
);

create index investment_project_by_board on investment_project (municipality, board, period, position);
create index investment_project_by_key on investment_project (project_key, period);

create table forecast_accuracy (
    section_id       text    not null,
    forecast_key     text    not null,
    municipality     text    not null,
    board            text    not null,
    period           text    not null,
    position         integer not null,
    label            text    not null,
    statement        text    not null,
    date             date,
    budget           numeric,
    forecast         numeric,
    outcome          numeric,
    previous_outcome numeric,
    deviation        numeric,
    change           numeric,
    primary key (section_id, forecast_key)
);

create index forecast_accuracy_by_board on forecast_accuracy (municipality, board, period, position);

-- Every version of a board's account mapping; the last one holds.
create table mapping_revision (
    mapping    text        not null,
    revision   bigint      not null,
    document   text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    reason     text,
    primary key (mapping, revision)
);
