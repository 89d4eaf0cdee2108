package run.backstride.web;

import java.net.InetAddress;
import java.util.List;

/// How the application is served.
///
/// @param address where it listens
/// @param port where it listens; 0 for any that is free
/// @param hosts names under which it may be asked for, without port, lower case; a browser that was led here under
///     another name is refused (DNS rebinding)
/// @param accounts whether people log in
/// @param largestUploadBytes of one import
public record WebSettings(
        InetAddress address,
        int port,
        List<String> hosts,
        boolean accounts,
        long largestUploadBytes) {
    private static final long GIGABYTE = 1L << 30;

    /// Copies the list.
    public WebSettings {
        hosts = List.copyOf(hosts);
    }

    /// {@return on this computer alone, without accounts}
    public static WebSettings local(int port) {
        return new WebSettings(
                InetAddress.getLoopbackAddress(),
                port,
                List.of("localhost", "127.0.0.1", "[::1]"),
                false,
                16 * GIGABYTE);
    }
}
