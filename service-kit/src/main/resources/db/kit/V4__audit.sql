-- Who read what is suppressed, and who was refused what. The login that runs reads and adds, and can neither change nor delete.
create table audit (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null,
    happening   text        not null,
    -- Whose token it was; nothing where nobody is known.
    subject     text,
    name        text,
    token       text,
    method      text,
    path        text,
    section_id  text,
    -- The right that was used, or that was lacking.
    used_right  text,
    reason      text,
    trace       text,
    -- How often, within a minute.
    times       bigint      not null default 1
);

create index audit_by_time on audit (happened_at, id);
create index audit_by_subject on audit (subject, happened_at, id);

-- Whenever a person was taken out of what is kept: under which case, and what stands for them since. Kept for good.
create table erasure (
    id         bigint generated always as identity primary key,
    erased_at  timestamptz not null default now(),
    reference  text        not null,
    stands_for text        not null,
    entries    bigint      not null
);

-- Takes a person out of all that is kept of who did what: their name goes, and their subject gives way to what stands for
-- them from now on. It does so with the rights of who calls it, so that only the owner can. What the revisions say, their
-- numbers, times and reasons stay. Returns how many rows named them.
create function erase_person(person text, reference text, stands_for text) returns bigint
    language plpgsql
    set search_path = public, pg_temp
as $$
declare
    history text;
    named   boolean;
    changed bigint;
    entries bigint := 0;
begin
    if coalesce(person, '') !~ '\S' or person = 'anonymous' or person ~ '^erased-' then
        raise exception 'the subject stands for no person: %', person using errcode = '22023';
    end if;
    if coalesce(reference, '') !~ '^[[:alnum:] ./:()§-]{3,60}$' or reference !~ '[0-9]' or position(person in reference) > 0 then
        raise exception 'the reference is no case number: 3 to 60 letters, digits, spaces and . / : ( ) § -, a digit among them'
            using errcode = '22023';
    end if;
    if coalesce(stands_for, '') !~ '^erased-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        raise exception 'what stands for them must be ''erased-'' and a new UUID' using errcode = '22023';
    end if;
    -- Every history, also one that a service of its own has; never a table of somebody else's, whose triggers would run with
    -- the rights of who calls.
    for history in
        select quote_ident(c.relname) from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and pg_get_userbyid(c.relowner) = current_user and a.attname = 'changed_by' and not a.attisdropped
    loop
        select exists (
            select from pg_attribute a
            where a.attrelid = history::regclass and a.attname = 'changed_by_name' and not a.attisdropped) into named;
        execute format(
            'update %s set changed_by = $1 %s where changed_by = $2',
            history, case when named then ', changed_by_name = null' else '' end)
            using stands_for, person;
        get diagnostics changed = row_count;
        entries := entries + changed;
    end loop;
    update audit a set subject = erase_person.stands_for, name = null, token = null where a.subject = person;
    get diagnostics changed = row_count;
    entries := entries + changed;
    if entries > 0 then
        insert into erasure (reference, stands_for, entries)
        values (erase_person.reference, erase_person.stands_for, entries);
    end if;
    return entries;
end
$$;
revoke all on function erase_person(text, text, text) from public;
