-- A hash of the figures that came with the copy, so that those that came again are neither read nor compared; and the ETag of
-- the copy that it was taken of. A gateway of the version before stores copies without either: what it says counts only where
-- that is the copy's ETag still.
alter table section_copy add column figures_hash text, add column figures_of text;
