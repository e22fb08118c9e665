package se.arsredovisning.kit.platform;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where a client asks, as one that changes its address cannot change it: an address of IPv4, and of IPv6 its first 64
 * bits, within which every machine takes as many as it likes (RFC 8981).
 */
public final class ClientNetwork {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final int MAPPED_BYTES = 12;
    private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");

    private ClientNetwork() {}

    /** The network of an address; what is no address of the Internet stands for itself. */
    public static String of(SocketAddress client) {
        String address = client.hostAddress() == null ? client.host() : client.hostAddress();
        if (address == null) {
            return client.toString();
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address.replaceAll("[\\[\\]]|%.*", ""));
        if (bytes == null) {
            return address;
        }
        if (bytes.length < IPV6_BYTES) {
            return HexFormat.of().formatHex(bytes);
        }
        return Arrays.equals(bytes, 0, MAPPED_BYTES, MAPPED, 0, MAPPED_BYTES)
                ? HexFormat.of().formatHex(bytes, MAPPED_BYTES, IPV6_BYTES)
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
