-- The ETag that the service lists where the copy has another one; empty where it lists none. Null while they agree, as far
-- as was compared.
alter table section_copy add column listed text;

-- How many figures came with the copy, so that lost ones are missed.
alter table section_copy add column figures int;
update section_copy c set figures = (
    select count(*) from figure f join (values ('goals', 1), ('finance', 2), ('hr', 3), ('internal-control', 4)) p (api, place)
        on p.place = f.part
    where p.api = c.api and f.municipality || '-' || f.board || '-' || f.report_period = c.section_id)
where etag is not null;

-- Whether the copies were compared with what the service has, since the gateway started and since it last changed.
alter table service add column confirmed boolean not null default false;

drop trigger tell_changed on section_copy;
create trigger tell_changed after update on section_copy for each row
    when ((old.revision, old.etag, old.wanted, old.listed, old.due_at is null, old.failure is null, old.fetched_at,
           old.announced_at, old.failing_since, old.emptied_at, old.settled_at)
          is distinct from
          (new.revision, new.etag, new.wanted, new.listed, new.due_at is null, new.failure is null, new.fetched_at,
           new.announced_at, new.failing_since, new.emptied_at, new.settled_at))
    execute function tell_section_copy_changed();

drop trigger tell_changed on service;
create trigger tell_changed after update on service for each row
    when ((old.reachable, old.confirmed, old.since) is distinct from (new.reachable, new.confirmed, new.since))
    execute function tell_all_reports_changed();
