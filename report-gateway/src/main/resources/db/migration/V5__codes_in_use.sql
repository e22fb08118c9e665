-- Which units, kinds and dimensions each code has, to be jumped through: the list of codes reads an entry for each, not
-- every figure. The number has a bit for each dimension.
create index figure_code_in_use on figure (code, unit, kind,
    (((sex is not null)::int + 2 * (age_group is not null)::int + 4 * (absence_length is not null)::int
      + 8 * (employment_form is not null)::int + 16 * (project is not null)::int)));
