-- Whose a statement is where it is not the board's, and what it tells once more: neither is added to the board's others.
alter table statement_result add column entity text;
alter table statement_result add column breakdown_of text;
