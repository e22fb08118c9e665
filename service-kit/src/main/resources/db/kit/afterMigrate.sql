-- What the login that runs may do where another one owns: everything with what can be derived or moves on, but a revision is only
-- added and read. Flyway runs this at each start, so that tables of later versions are covered; whichever history comes first.
do $$
declare
    login text := '${login}';
    revisions text;
begin
    if login = current_user then
        return;
    end if;
    -- Replicas start at once, and two that grant at once would fail.
    perform pg_advisory_xact_lock(hashtext('arsredovisning.rights'));
    execute format('grant connect on database %I to %I', current_database(), login);
    execute format('grant usage on schema public to %I', login);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', login);
    execute format('grant usage, select on all sequences in schema public to %I', login);
    execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', login);
    execute format('alter default privileges in schema public grant usage, select on sequences to %I', login);
    for revisions in
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and (tablename = 'revision' or tablename like '%schema_history')
    loop
        execute format('revoke update, delete on %s from %I', revisions, login);
    end loop;
    execute format('revoke insert on kit_schema_history from %I', login);
end
$$;
