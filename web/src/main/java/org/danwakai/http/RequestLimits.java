package org.danwakai.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.danwakai.platform.control.Setting;

/**
 * Limits how often registrations may be asked for: per network wide enough for a whole campus behind one address, and
 * per mail address; and how often a link into a meeting may be used. How many mails an address gets is limited apart from this, where they are owed, so that asking twice
 * is never punished. Each server counts for itself, in bounded memory.
 */
@ApplicationScoped
public class RequestLimits {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int PER_ADDRESS = 60;
    private static final int PER_LINK = 60;
    private static final int IPV6_SUBNET_BYTES = 8;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_BUCKETS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /**
     * Counts one request.
     *
     * @param network the client's address
     * @param address the mail address as it was typed; null for none
     * @throws TooManyRequests when it is one too many; it is not counted then
     */
    public void count(String network, String address) {
        long perNetwork = Setting.REQUESTS_PER_NETWORK.whole(1);
        take("network " + subnet(network), () -> bucket(perNetwork));
        if (address != null && address.length() <= LONGEST_ADDRESS) {
            take("address " + address.strip().toLowerCase(Locale.ROOT), () -> bucket(PER_ADDRESS));
        }
    }

    /**
     * Counts one use of a mailed link.
     *
     * @throws TooManyRequests when it is one too many; it is not counted then
     */
    public void countUse(String token) {
        take("link " + token, () -> bucket(PER_LINK));
    }

    private void take(String key, Supplier<Bucket> made) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(key, unknown -> made.get());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    /** One customer has as many IPv6 addresses as they like, so it is the first half that counts. */
    static String subnet(String network) {
        if (network.indexOf(':') < 0) {
            return network;
        }
        try {
            // digits and colons only, so nothing is looked up
            byte[] address = InetAddress.getByName(network.replaceAll("[^0-9a-fA-F:.].*", ""))
                    .getAddress();
            return HexFormat.of().formatHex(address, 0, Math.min(address.length, IPV6_SUBNET_BYTES));
        } catch (UnknownHostException noAddress) {
            return network;
        }
    }

    private static Bucket bucket(long capacity) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, PERIOD)
                        .build())
                .build();
    }
}
