package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chapter of a report, as its page shows it.
 *
 * @param id what it is linked by
 * @param title its heading
 * @param absent why the report does not have it; null where it does
 * @param absentLang the language of that where it is not the page's; else empty
 */
public record PageChapter(String id, String title, List<Block> blocks, String absent, String absentLang) {

    public PageChapter {
        blocks = List.copyOf(blocks);
    }

    /** The same with something before all else. */
    PageChapter beginningWith(List<Block> drawings) {
        List<Block> all = new ArrayList<>(drawings);
        all.addAll(blocks);
        return new PageChapter(id, title, all, absent, absentLang);
    }

    /** Puts a chapter together, piece by piece. */
    static final class Pieces {

        private final ReportContext context;
        private final List<Block> blocks = new ArrayList<>();

        Pieces(ReportContext context) {
            this.context = context;
        }

        Pieces add(Block block) {
            blocks.add(block);
            return this;
        }

        /** A heading in the page's own words. */
        Pieces heading(int level, String id, String text) {
            return add(Block.heading(level, id, text, ""));
        }

        /** A heading in the board's words. */
        Pieces said(int level, String id, String text) {
            return add(Block.heading(level, id, text, context.boardsLang()));
        }

        /** A text of the board's; nothing where there is none. */
        Pieces prose(JsonNode text) {
            if (text.isTextual() && !text.textValue().isBlank()) {
                add(Block.prose(context.prose(text.textValue()), context.boardsLang()));
            }
            return this;
        }

        Pieces table(Optional<PageTable> table) {
            table.map(Block::table).ifPresent(blocks::add);
            return this;
        }

        /** The chapters of prose: the titled texts of a part. */
        Pieces texts(JsonNode texts) {
            for (JsonNode text : texts) {
                said(3, "text-" + text.path("key").asText(), text.path("title").asText());
                prose(text.path("text"));
            }
            return this;
        }

        /** What figures of a part are not shown yet: facts of its prose in a table to be opened, and then all others. */
        Pieces rest(String part) {
            String facts = part + ".fact.";
            new FigureTable(context, context.w().say("facts.caption"))
                    .all(context.figures().left(figure -> figure.code().startsWith(facts)))
                    .make(context.w().say("measure"))
                    .map(Block::folded)
                    .ifPresent(blocks::add);
            new FigureTable(context, context.w().say("more.caption"))
                    .all(context.figures().left(figure -> figure.code().startsWith(part + ".")))
                    .make(context.w().say("measure"))
                    .map(Block::folded)
                    .ifPresent(blocks::add);
            return this;
        }

        PageChapter end(String id, String title) {
            return new PageChapter(id, title, blocks, null, "");
        }
    }
}
