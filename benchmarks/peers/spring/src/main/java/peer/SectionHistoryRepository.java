package peer;

import org.springframework.data.jpa.repository.JpaRepository;

interface SectionHistoryRepository extends JpaRepository<SectionHistory, Long> {}
