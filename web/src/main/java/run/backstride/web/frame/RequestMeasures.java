package run.backstride.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Counts and times requests by the form of their address, never by the address: no id and no name gets into figures or
/// logs.
public final class RequestMeasures extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestMeasures.class);
    private static final double NANOSECONDS_A_SECOND = 1e9;
    private static final String NONE = "none";

    private final Map<Kind, Sum> sums = new ConcurrentSkipListMap<>();

    private record Kind(String method, String path, int status) implements Comparable<Kind> {
        String labels() {
            return "{method=\"%s\",path=\"%s\",status=\"%d\"}".formatted(method, path, status);
        }

        @Override
        public int compareTo(Kind other) {
            return labels().compareTo(other.labels());
        }
    }

    private record Sum(LongAdder count, DoubleAdder seconds) {}

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            double seconds = (System.nanoTime() - begun) / NANOSECONDS_A_SECOND;
            Kind kind = new Kind(method(request), path(request), response.getStatus());
            Sum sum = sums.computeIfAbsent(kind, _ -> new Sum(new LongAdder(), new DoubleAdder()));
            sum.count.increment();
            sum.seconds.add(seconds);
            LOG.atInfo()
                    .addKeyValue("method", kind.method)
                    .addKeyValue("path", kind.path)
                    .addKeyValue("status", kind.status)
                    .addKeyValue("seconds", seconds)
                    .log("request");
        }
    }

    /// Whoever asks may make up methods.
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "DELETE" -> request.getMethod();
            default -> NONE;
        };
    }

    private static String path(HttpServletRequest request) {
        String of = request.getRequestURI().startsWith("/of/") ? "/of/{runner}" : "";
        return Optional.ofNullable(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(pattern -> of + pattern)
                .orElse(NONE);
    }

    /// {@return the figures in Prometheus' text form}
    public String text() {
        StringBuilder text = new StringBuilder("# TYPE backstride_requests_seconds summary\n");
        sums.forEach((kind, sum) -> {
            text.append("backstride_requests_seconds_count").append(kind.labels()).append(' ');
            text.append(sum.count.sum()).append('\n');
            text.append("backstride_requests_seconds_sum").append(kind.labels()).append(' ');
            text.append(sum.seconds.sum()).append('\n');
        });
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        return text.append("# TYPE backstride_heap_bytes gauge\nbackstride_heap_bytes ")
                .append(heap)
                .append("\n# TYPE backstride_uptime_seconds gauge\nbackstride_uptime_seconds ")
                .append(up / 1000)
                .append('\n')
                .toString();
    }
}
