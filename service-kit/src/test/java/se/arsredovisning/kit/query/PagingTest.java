package se.arsredovisning.kit.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void countsTheItemsBeforeThePageWithoutOverflow() {
        assertThat(new Paging(1, 20).offset()).isZero();
        assertThat(new Paging(3, 20).offset()).isEqualTo(40);
        assertThat(new Paging(Paging.MAX_PAGE, Paging.MAX_LIMIT).offset()).isEqualTo(999_999_000);
    }
}
