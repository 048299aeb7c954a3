package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.danwakai.platform.control.LinkSigner;

/**
 * What is left of where a link was used from: a keyed hash of the network and one of the browser, other ones for each
 * link. They tell two places apart; without the key nobody finds the address behind one, nor two people at one place.
 */
@ApplicationScoped
public class Traces {

    private static final byte NETWORK = 'n';
    private static final byte BROWSER = 'u';

    /** What one site or one household has: a /24 (RFC 4632), and a /48 (RFC 6177). */
    private static final int IPV4_PREFIX_BYTES = 3;

    private static final int IPV6_PREFIX_BYTES = 6;
    private static final int IPV4_BYTES = 4;

    @Inject
    private LinkSigner signer;

    /** @param address of the client, as the server names it */
    String network(long link, String address) {
        return signer.blind(NETWORK, link, prefix(address));
    }

    /** @param description by which it introduces itself; null for one that does not */
    String browser(long link, String description) {
        return signer.blind(BROWSER, link, description == null ? "" : description);
    }

    static String prefix(String address) {
        String literal = address.replaceFirst("%.*", "");
        if (!literal.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            return literal;
        }
        try {
            // a literal, so nothing is looked up
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_PREFIX_BYTES : IPV6_PREFIX_BYTES;
            return HexFormat.of().formatHex(bytes, 0, kept);
        } catch (UnknownHostException noAddress) {
            return literal;
        }
    }
}
