package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, cb007107",
        "::ffff:203.0.113.7, cb007107",
        "[2001:db8:1:2::7], 20010db800010002",
        "2001:db8:1:2:ffff:1:2:3, 20010db800010002",
        "fe80::1%eth0, fe80000000000000",
        "no-address, no-address"
    })
    void isTheAddressOfIpv4AndTheFirstHalfOfIpv6(String address, String network) {
        assertThat(ClientNetwork.of(SocketAddress.inetSocketAddress(4711, address)))
                .isEqualTo(network);
    }
}
