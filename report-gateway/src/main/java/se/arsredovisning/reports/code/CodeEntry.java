package se.arsredovisning.reports.code;

import java.util.List;

/**
 * What the catalogue says of a code. What it does not say is null.
 *
 * @param code the code
 * @param labelSv its name in Swedish
 * @param labelEn its name in English
 * @param definitionSv what is counted and how, in Swedish
 * @param definitionEn the same in English
 * @param comparable whether boards of different size may be ranked by it where it is a ratio; see
 *     {@link CodeCatalogue#comparable}
 * @param direction which way it gets better, or null where neither way is better
 * @param externalIds what others call the same measure
 */
public record CodeEntry(
        String code,
        String labelSv,
        String labelEn,
        String definitionSv,
        String definitionEn,
        boolean comparable,
        Direction direction,
        List<ExternalId> externalIds) {}
