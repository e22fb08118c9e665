-- Every figure of every copy, in rows to ask. `own`: of the period that its report is of, so that a comparison year is
-- not counted beside the year's own report. The annual report's last month is December, which its id does not name.
create table figure (
    municipality    text    collate "C" not null,
    board           text    collate "C" not null,
    -- The period of the report that it stands in, and which of its parts: their order in a report.
    report_period   text    collate "C" not null,
    part            smallint not null,
    position        int     not null,
    own             boolean not null generated always as
                            (period = report_period or period = report_period || '-12') stored,
    code            text    collate "C" not null,
    kind            text    not null,
    period          text    collate "C" not null,
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
    source          text,
    -- Also the order of every answer.
    primary key (municipality, board, report_period, part, position)
);

create index figure_by_code on figure (code, period, municipality, board);
create index figure_by_period on figure (period, municipality, board, report_period, part, position);
create index figure_by_board on figure (board, municipality, report_period, part, position);

-- Every copy is fetched anew, which brings its figures; until then it is shown as it is.
update section_copy set etag = '"to be fetched again"' where etag is not null;
alter table section_copy drop column figures;
alter table section_copy add check ((etag is null) = (content is null));
