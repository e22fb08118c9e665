-- A municipality has a board of nearly every kind, so that the two columns tell the planner together what neither does alone: it took the
-- figures of one board for a seventh of what they are, looked them up in an index of another order, and sorted them for each page.
create statistics figure_of_board (ndistinct, mcv) on municipality, board from figure;
create statistics edition_figure_of_board (ndistinct, mcv) on municipality, board from edition_figure;
analyze figure (municipality, board);
analyze edition_figure (municipality, board);
