package peer;

import org.springframework.data.jpa.repository.JpaRepository;

interface FigureRepository extends JpaRepository<Figure, Long> {}
