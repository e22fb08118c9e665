-- What questions over sections need to know of a volume: what its section says of its own year. Rewritten with every
-- revision of its section; the truth is the section's document.
create table volume (
    section_id   text    not null,
    volume_key   text    not null,
    municipality text    not null,
    board        text    not null,
    period       text    not null,
    position     integer not null,
    label        text    not null,
    activity     text,
    unit         text    not null,
    unit_label   text,
    budget       numeric,
    outcome      numeric,
    decimals     integer,
    status       text,
    primary key (section_id, volume_key)
);

create index volume_by_board on volume (municipality, board, period, position);
create index volume_by_period on volume (period);
