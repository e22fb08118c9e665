-- What lists say of a section beside its head, as JSON, so that no document is read for it. It is of the revision and the rules that
-- summary_of names, '{drawn}:{rules}', and counts for no others: null, or of others, it is worked out anew by whoever lists the section, and
-- kept. A version before this one leaves it as it was; what it writes draws other bits.
alter table section_head
    add column summary    text,
    add column summary_of text;
