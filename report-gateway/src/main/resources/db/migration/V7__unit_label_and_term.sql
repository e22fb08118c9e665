-- What a unit outside the list is called, and which school term of its year a figure is of.
alter table figure
    add column unit_label text,
    add column term       text;

-- A month of a year that the year's report gives is of that report.
alter table figure drop column own;
alter table figure add column own boolean not null generated always as
    (period = report_period or period = report_period || '-12'
     or (period_type = 'month' and length(report_period) = 4 and left(period, 4) = report_period)) stored;

drop index figure_code_in_use;
create index figure_code_in_use on figure (code, unit, (coalesce(unit_label, '')), kind,
    (((sex is not null)::int + 2 * (age_group is not null)::int + 4 * (absence_length is not null)::int
      + 8 * (employment_form is not null)::int + 16 * (project is not null)::int + 32 * (term is not null)::int)));
