package se.arsredovisning.finance.forecast;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import se.arsredovisning.finance.document.Forecast;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of a forecast: how it held. A copy: the truth is its section's document. */
@Entity
@Table(name = "forecast_accuracy")
@IdClass(ForecastAccuracy.Key.class)
public class ForecastAccuracy {

    /**
     * Names it over all sections.
     *
     * @param sectionId the section
     * @param key its key in it
     */
    public record Key(String sectionId, String key) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "forecast_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String label;
    String statement;
    LocalDate date;

    @Embedded
    ShownAmounts amounts;

    /** For Hibernate. */
    protected ForecastAccuracy() {}

    ForecastAccuracy(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of it now. */
    void update(int position, Forecast document, RowAmounts row) {
        this.position = position;
        this.label = document.label();
        this.statement = document.statement();
        this.date = document.date();
        this.amounts = ShownAmounts.of(row);
    }
}
