-- Whose an amount is, what pays for it, and which activity of the official statistics it is of.
alter table figure
    add column entity    text,
    add column financing text,
    add column activity  text;

drop index figure_code_in_use;
create index figure_code_in_use on figure (code, unit, (coalesce(unit_label, '')), kind,
    (((sex is not null)::int + 2 * (age_group is not null)::int + 4 * (absence_length is not null)::int
      + 8 * (employment_form is not null)::int + 16 * (project is not null)::int + 32 * (term is not null)::int
      + 64 * (organisation_unit is not null)::int + 128 * (occupation is not null)::int
      + 256 * (entity is not null)::int + 512 * (financing is not null)::int + 1024 * (activity is not null)::int)));
