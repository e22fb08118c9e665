-- What the tables of figures hold now, as numbers that change in whatever transaction changes them: who has counted rows need not
-- count them again before one of these is another. A connection has a row of its own, as nearly as there are rows, so that no
-- writer waits for another.
create table figure_state (
    -- Whose figures: those of drafts, or of editions.
    source text     not null,
    place  smallint not null,
    drawn  bigint   not null,
    primary key (source, place)
) with (fillfactor = 50);

insert into figure_state
    select source, 0, hashtextextended(gen_random_uuid()::text, 0) from unnest(array['draft', 'published']) as source;

create function mark_figures_changed() returns trigger language plpgsql as $$
begin
    insert into figure_state (source, place, drawn)
    values (tg_argv[0], pg_backend_pid() % 32, hashtextextended(gen_random_uuid()::text, 0))
    on conflict (source, place) do update set drawn = excluded.drawn;
    return null;
end
$$;

create trigger mark_changed after insert or update or delete or truncate on figure
    for each statement execute function mark_figures_changed('draft');
create trigger mark_changed after insert or update or delete or truncate on edition_figure
    for each statement execute function mark_figures_changed('published');
-- Which editions stand, now or then.
create trigger mark_changed after insert or update or delete or truncate on edition
    for each statement execute function mark_figures_changed('published');
create trigger mark_changed after insert or update or delete or truncate on edition_withdrawal
    for each statement execute function mark_figures_changed('published');
create trigger mark_changed after insert or update or delete or truncate on edition_erasure
    for each statement execute function mark_figures_changed('published');
create trigger mark_changed after insert or update or delete or truncate on published
    for each statement execute function mark_figures_changed('published');

-- A report has one row there: else the planner keeps figures of a report in memory in case it is met again.
create statistics published_once (ndistinct) on municipality, board, report_period, edition from published;
