package org.epistream.producer.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.epistream.http.Tls;

/**
 * Where the gateway listens and whom it lets in.
 *
 * @param host name or address of the interface
 * @param port 0 to 65535; 0 takes any free port
 * @param tokens who may send, or empty where nobody is asked, which only this machine may be
 * @param tls with what it proves who it is, or empty where it speaks plain HTTP
 * @param rate how many reports a second one sender may send
 */
public record GatewaySettings(String host, int port, Optional<Tokens> tokens, Optional<Tls> tls, int rate) {
    /** @throws IllegalArgumentException where others could send without a token */
    public GatewaySettings {
        if (tokens.isEmpty() && !isThisMachine(host)) {
            throw new IllegalArgumentException("the gateway would take reports from anyone at " + host
                    + ": give --gateway-tokens FILE, or let it listen on this machine only");
        }
    }

    /** The same on another port. */
    public GatewaySettings at(int other) {
        return new GatewaySettings(host, other, tokens, tls, rate);
    }

    /** Whether tokens would cross a network that others may read. */
    public boolean isInTheClear() {
        return tls.isEmpty() && !isThisMachine(host);
    }

    /** A name of which nothing is known may be any machine. */
    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
