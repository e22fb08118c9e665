package se.arsredovisning.reports.page;

import java.util.List;
import java.util.Map;

/** What another room draws for the chapters of a report. */
public interface ChapterDrawings {

    /** The pieces that chapters begin with, by the name of their part; none for a part that nothing is drawn of. */
    Map<String, List<Block>> of(ReportContext context);
}
