package peer;

import org.springframework.data.jpa.repository.JpaRepository;

interface OutboxRepository extends JpaRepository<Outbox, Long> {}
