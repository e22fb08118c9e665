-- Since when a part stands as it does, for those who read the report; null where it was not noted.
alter table section_copy
    -- When the service first announced what the copy does not have yet.
    add column announced_at  timestamptz,
    -- When the service's answers ceased to be usable; null while they can be used.
    add column failing_since timestamptz,
    -- When the copy was emptied because its service has deleted the section.
    add column emptied_at    timestamptz,
    -- When a failure or an announcement was last found to be over.
    add column settled_at    timestamptz;

-- Every replica listens here: the id of a report that may read otherwise from this commit on, or * for all of them.
create function tell_section_copy_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('report_changed', case when tg_op = 'DELETE' then old.section_id else new.section_id end);
    return null;
end
$$;

create function tell_all_reports_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('report_changed', '*');
    return null;
end
$$;

create trigger tell_written after insert or delete on section_copy
    for each row execute function tell_section_copy_changed();

-- A lease, another try and a failure's wording change nothing that a reader sees.
create trigger tell_changed after update on section_copy for each row
    when ((old.revision, old.etag, old.wanted, old.due_at is null, old.failure is null, old.fetched_at,
           old.announced_at, old.failing_since, old.emptied_at, old.settled_at)
          is distinct from
          (new.revision, new.etag, new.wanted, new.due_at is null, new.failure is null, new.fetched_at,
           new.announced_at, new.failing_since, new.emptied_at, new.settled_at))
    execute function tell_section_copy_changed();

create trigger tell_emptied after truncate on section_copy
    for each statement execute function tell_all_reports_changed();

create trigger tell_written after insert or delete on service
    for each row execute function tell_all_reports_changed();

create trigger tell_changed after update on service for each row
    when ((old.reachable, old.since) is distinct from (new.reachable, new.since))
    execute function tell_all_reports_changed();

create trigger tell_emptied after truncate on service
    for each statement execute function tell_all_reports_changed();
