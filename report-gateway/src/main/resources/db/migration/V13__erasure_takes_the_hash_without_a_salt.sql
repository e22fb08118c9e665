-- The hash of what an edition says has no salt in it: who has the row could try figures and names until it fits. It goes with the
-- body. Nothing is compared with what was erased but a proposal, which nothing is the same as then.
create or replace function erase_edition(report text, number int, reference text) returns boolean
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
update edition e set content_hash = ''
    where exists (select from edition_erasure x where (x.report, x.number) = (e.report, e.number));
