package peer;

import java.util.List;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FigureController {

    private final FigureRepository figures;

    FigureController(FigureRepository figures) {
        this.figures = figures;
    }

    record Meta(int page, int limit, int count, long totalRecords, int totalPages) {}

    record Figures(Meta _meta, List<Figure> figures) {}

    @GetMapping("/figures")
    Figures list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String board,
            @RequestParam(required = false) String code) {
        Figure wanted = new Figure();
        wanted.municipality = municipality;
        wanted.board = board;
        wanted.code = code;
        Page<Figure> found = figures.findAll(
                Example.of(wanted),
                PageRequest.of(page - 1, limit, Sort.by("id")));
        return new Figures(
                new Meta(page, limit, found.getNumberOfElements(), found.getTotalElements(), found.getTotalPages()),
                found.getContent());
    }
}
