-- What questions over sections need to know of a goal. Rewritten with every revision of its section; the truth is the
-- section's document.
create table goal (
    section_id             text    not null,
    goal_key               text    not null,
    municipality           text    not null,
    board                  text    not null,
    period                 text    not null,
    position               integer not null,
    priority_number        integer not null,
    priority_title         text    not null,
    title                  text    not null,
    assessment             text,
    suggested_assessment   text,
    suggestion_preliminary boolean,
    comment                text,
    primary key (section_id, goal_key)
);

create index goal_by_board on goal (municipality, board, period, position);
create index goal_by_period on goal (period);
