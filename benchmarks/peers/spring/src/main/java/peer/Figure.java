package peer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE)
@JsonInclude(JsonInclude.Include.NON_NULL)
class Figure {

    @Id
    @JsonIgnore
    Long id;

    String municipality;
    String board;
    String reportPeriod;
    String code;
    String kind;
    String period;
    String periodType;
    String role;
    String parent;
    String sex;
    String ageGroup;
    String absenceLength;
    String employmentForm;
    String project;
    BigDecimal value;
    String unit;
    Integer decimals;
    String status;
    String reason;
    Boolean published;
    String reportedIn;
    String label;
    String source;
}
