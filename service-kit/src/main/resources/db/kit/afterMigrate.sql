-- What the login that runs may do where another one owns: everything with what can be derived or moves on, but a revision and an
-- entry of the audit are only added and read, and an erasure is only read. So are tables of a service's own whose comment says
-- 'append-only' or 'read-only'. What is too old of the audit goes by a function of the owner's, which alone says how old that is. Flyway runs this at each start, so that tables of later versions are covered; whichever history comes first.
do $$
declare
    login text := '${login}';
    keep interval := '${auditKeep}';
    history text;
begin
    if keep < interval '1 day' then
        raise exception 'audit.keep is less than a day: %', keep;
    end if;
    -- Replicas start at once, and two that grant at once would fail.
    perform pg_advisory_xact_lock(hashtext('arsredovisning.rights'));
    execute format('create or replace function audit_expire() returns bigint language plpgsql security definer'
        ' set search_path = public, pg_temp as %L', format('declare gone bigint;
        begin
            delete from audit where happened_at < now() - interval %L;
            get diagnostics gone = row_count;
            return gone;
        end', keep));
    revoke all on function audit_expire() from public;
    if login = current_user then
        return;
    end if;
    execute format('grant connect on database %I to %I', current_database(), login);
    execute format('grant usage on schema public to %I', login);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', login);
    execute format('grant usage, select on all sequences in schema public to %I', login);
    execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', login);
    execute format('alter default privileges in schema public grant usage, select on sequences to %I', login);
    for history in
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public'
            and (tablename ~ '(^|_)revision$' or tablename in ('audit', 'erasure') or tablename like '%schema_history'
                or obj_description(format('%I.%I', schemaname, tablename)::regclass) in ('append-only', 'read-only'))
    loop
        execute format('revoke update, delete on %s from %I', history, login);
    end loop;
    execute format('revoke insert on kit_schema_history, erasure from %I', login);
    for history in
        select format('%I', tablename) from pg_tables
        where schemaname = 'public' and obj_description(format('%I.%I', schemaname, tablename)::regclass) = 'read-only'
    loop
        execute format('revoke insert on %s from %I', history, login);
    end loop;
    execute format('grant execute on function audit_expire() to %I', login);
end
$$;
