package se.arsredovisning.finance.volume;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import se.arsredovisning.finance.document.Volume;
import se.arsredovisning.finance.document.VolumeValue;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of a volume: what its own year says. A copy: the truth is its section's document. */
@Entity
@Table(name = "volume")
@IdClass(VolumeRow.Key.class)
public class VolumeRow {

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
    @Column(name = "volume_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String label;
    String activity;
    String unit;

    @Column(name = "unit_label")
    String unitLabel;

    BigDecimal budget;
    BigDecimal outcome;
    Integer decimals;
    String status;

    /** For Hibernate. */
    protected VolumeRow() {}

    VolumeRow(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of it now. */
    void update(SectionId section, int position, Volume document) {
        this.position = position;
        this.label = document.label();
        this.activity = document.activity();
        this.unit = document.unit().code();
        this.unitLabel = document.unitLabel();
        VolumeValue value = document.ofYear(section).orElse(null);
        this.budget = value == null ? null : value.budget();
        this.outcome = value == null ? null : value.outcome();
        this.decimals = value == null ? null : document.decimals(value);
        this.status =
                value == null || value.status() == null ? null : value.status().code();
    }
}
