-- What questions over sections need to know. Rewritten with every revision of its section; the truth is the section's
-- document. Of sick leave only which groups there are: what may be told of them is decided when it is read.
create table staffing (
    section_id           text    not null,
    month                text    not null,
    municipality         text    not null,
    board                text    not null,
    period               text    not null,
    position             integer not null,
    organisation         text    not null,
    permanent_headcount  numeric,
    permanent_fte        numeric,
    fixed_term_headcount numeric,
    fixed_term_fte       numeric,
    primary key (section_id, month)
);

create index staffing_by_board on staffing (municipality, board, period, position);
create index staffing_by_month on staffing (month);

create table sick_leave (
    section_id   text    not null,
    group_key    text    not null,
    municipality text    not null,
    board        text    not null,
    period       text    not null,
    position     integer not null,
    primary key (section_id, group_key)
);

create index sick_leave_by_board on sick_leave (municipality, board, period, position);
create index sick_leave_by_group on sick_leave (group_key);
