-- What was published, and can be changed by nobody unseen (ADR 41). The tables whose comment is 'append-only' are added to and
-- read by the login that runs, and no more (the kit's afterMigrate.sql); a body goes by the owner's function alone.
create table edition (
    report          text        not null,
    municipality    text        collate "C" not null,
    board           text        collate "C" not null,
    report_period   text        collate "C" not null,
    -- What its list shows of it without its body.
    title           text,
    board_name      text,
    -- From 1, without gaps within a report.
    number          int         not null check (number > 0),
    kind            text        not null check (kind in ('proposal', 'decided')),
    -- Whether everybody may read it. A decided one is open; a proposal only where that was chosen.
    open            boolean     not null,
    published_at    timestamptz not null,
    changed_by      text        not null,
    changed_by_name text,
    -- The edition that this one corrects, and why.
    corrects        int,
    reason          text,
    -- What the board decided, as JSON: date, paragraph, diaryNumber; or why that is not known.
    decision        text,
    decision_unknown text,
    -- The revision of each section that it holds, as JSON by part.
    sections        text        not null,
    -- Of the bytes that are served: SHA-256 in hexadecimal, how many they are, and a detached JWS by the installation's key.
    hash            text        not null,
    length          int         not null,
    signature       text        not null,
    -- Without its salt and what names the edition: what two editions are compared by.
    content_hash    text        not null,
    primary key (report, number)
);
comment on table edition is 'append-only';

-- The bytes as they are served. An erasure takes them away.
create table edition_body (
    report text  not null,
    number int   not null,
    body   bytea not null,
    primary key (report, number),
    foreign key (report, number) references edition
);
comment on table edition_body is 'append-only';

-- The figures of an edition, in rows to ask; the columns of figure.
create table edition_figure (like figure including defaults including generated);
alter table edition_figure add column edition int not null;
alter table edition_figure add primary key (municipality, board, report_period, edition, part, position);
create index edition_figure_by_code on edition_figure (code, period, municipality, board);
create index edition_figure_by_period on edition_figure (period, municipality, board, report_period, part, position);
create index edition_figure_by_board on edition_figure (board, municipality, report_period, part, position);
create index edition_figure_code_in_use on edition_figure (code, unit, (coalesce(unit_label, '')), kind,
    (((sex is not null)::int + 2 * (age_group is not null)::int + 4 * (absence_length is not null)::int
      + 8 * (employment_form is not null)::int + 16 * (project is not null)::int + 32 * (term is not null)::int
      + 64 * (organisation_unit is not null)::int + 128 * (occupation is not null)::int
      + 256 * (entity is not null)::int + 512 * (financing is not null)::int + 1024 * (activity is not null)::int)));
comment on table edition_figure is 'append-only';

-- One chain over all editions: each entry has the hash of the one before, so that none can be taken out or changed unseen.
create table edition_chain (
    number     bigint      primary key check (number > 0),
    report     text        not null,
    edition    int         not null,
    hash       text        not null,
    previous   text        not null,
    added_at   timestamptz not null,
    entry_hash text        not null,
    unique (report, edition),
    foreign key (report, edition) references edition
);
comment on table edition_chain is 'append-only';

-- What is no longer for everybody, since when and why. What was withdrawn stays so.
create table edition_withdrawal (
    report          text        not null,
    number          int         not null,
    kind            text        not null,
    reason          text        not null,
    withdrawn_at    timestamptz not null,
    changed_by      text        not null,
    changed_by_name text,
    primary key (report, number),
    foreign key (report, number) references edition
);
comment on table edition_withdrawal is 'append-only';

-- Whose body was taken away, by which decision. Only the owner's function writes here.
create table edition_erasure (
    report    text        not null,
    number    int         not null,
    reference text        not null,
    erased_at timestamptz not null default now(),
    primary key (report, number),
    foreign key (report, number) references edition
);
comment on table edition_erasure is 'read-only';

-- The public halves of all keys that editions were signed by, so that old ones are readable when the key has changed.
create table signing_key (
    kid           text        primary key,
    jwk           text        not null,
    first_used_at timestamptz not null
);
comment on table signing_key is 'append-only';

-- Which edition of each report stands now: the newest that was decided. A report whose newest is withdrawn or erased has none
-- here. It follows from the tables above, and moves in the transactions that add to them.
create table published (
    report        text        primary key,
    municipality  text        collate "C" not null,
    board         text        collate "C" not null,
    report_period text        collate "C" not null,
    edition       int         not null,
    published_at  timestamptz not null,
    unique (municipality, board, report_period)
);

-- The figures that are published now.
create view published_figure as
    select f.* from edition_figure f join published p
        using (municipality, board, report_period) where f.edition = p.edition;

-- All that is kept in memory of a published report stands under this beginning.
create function tell_published_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('report_changed', 'published:' || case when tg_op = 'DELETE' then old.report else new.report end || '/*');
    return null;
end
$$;
create trigger tell_withdrawn after insert on edition_withdrawal
    for each row execute function tell_published_changed();
create trigger tell_erased after insert on edition_erasure
    for each row execute function tell_published_changed();
create trigger tell_published after insert or update or delete on published
    for each row execute function tell_published_changed();
create trigger tell_emptied after truncate on published
    for each statement execute function tell_all_reports_changed();

-- Takes an edition's body away, with its figures, and writes down by which decision. Its entry, its place in the
-- chain, its hash and its signature stay. The hash of what it says has no salt in it: who has the row could try figures and
-- names until it fits, so that it goes with the body. Nothing is compared with what was erased but a proposal, which nothing
-- is the same as then. It does so with the rights of who calls it, so that only the owner can. Returns
-- whether there was a body.
create function erase_edition(report text, number int, reference text) returns boolean
    language plpgsql
    set search_path = public, pg_temp
as $$
declare
    gone bigint;
begin
    if coalesce(reference, '') !~ '^[[:alnum:] ./:()§-]{3,60}$' or reference !~ '[0-9]' then
        raise exception 'the reference is no case number: 3 to 60 letters, digits, spaces and . / : ( ) § -, a digit among them'
            using errcode = '22023';
    end if;
    delete from edition_body b where b.report = erase_edition.report and b.number = erase_edition.number;
    get diagnostics gone = row_count;
    delete from edition_figure f using edition e
        where e.report = erase_edition.report and e.number = erase_edition.number
            and f.municipality = e.municipality and f.board = e.board and f.report_period = e.report_period
            and f.edition = e.number;
    if gone > 0 then
        update edition e set content_hash = ''
            where e.report = erase_edition.report and e.number = erase_edition.number;
        insert into edition_erasure (report, number, reference)
        values (erase_edition.report, erase_edition.number, erase_edition.reference);
        delete from published p where p.report = erase_edition.report and p.edition = erase_edition.number;
    end if;
    return gone > 0;
end
$$;
revoke all on function erase_edition(text, int, text) from public;
