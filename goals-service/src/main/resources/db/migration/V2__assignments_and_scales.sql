-- Goals under no priority of the council, and assessments on a scale of the section's own.
alter table goal
    alter column priority_number drop not null,
    alter column priority_title drop not null,
    -- What the assessment says, in the words that all sections share; null where there is none, or it says nothing.
    add column assessment_meaning text,
    add column assessment_label   text;
update goal set assessment_meaning = assessment;

-- What questions over sections need to know of an assignment or activity. Rewritten with every revision of its section.
create table assignment (
    section_id     text    not null,
    assignment_key text    not null,
    municipality   text    not null,
    board          text    not null,
    period         text    not null,
    position       integer not null,
    title          text    not null,
    kind           text    not null,
    giver          text    not null,
    goal           text,
    status         text    not null,
    percent_done   integer,
    comment        text,
    primary key (section_id, assignment_key)
);

create index assignment_by_board on assignment (municipality, board, period, position);
create index assignment_by_period on assignment (period);
