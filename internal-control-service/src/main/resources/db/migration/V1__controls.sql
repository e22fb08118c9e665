-- What questions over sections need to know of a control. Rewritten with every revision of its section; the truth is the
-- section's document.
create table control (
    section_id           text    not null,
    control_key          text    not null,
    municipality         text    not null,
    board                text    not null,
    period               text    not null,
    position             integer not null,
    risk                 text    not null,
    process              text,
    likelihood           integer,
    consequence          integer,
    risk_value           integer,
    level                text,
    subject              text,
    responsible          text,
    frequency            text,
    frequency_label      text,
    assessment           text,
    suggested_assessment text,
    follow_up            text,
    open_actions         integer not null,
    overdue_actions      integer not null,
    primary key (section_id, control_key)
);

create index control_by_board on control (municipality, board, period, position);
create index control_by_period on control (period);
create index control_by_key on control (control_key);
