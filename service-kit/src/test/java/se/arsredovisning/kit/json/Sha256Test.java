package se.arsredovisning.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The examples of FIPS 180-4 for nothing and for "abc", and one beyond ASCII as {@code sha256sum} has it. */
    @Test
    void hashesAsTheStandardDoes() {
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("å")).isEqualTo("e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9");
        assertThat(Sha256.of("abc")).hasSize(32);
    }
}
