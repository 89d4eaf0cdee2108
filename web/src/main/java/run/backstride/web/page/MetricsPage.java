package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import run.backstride.store.Role;
import run.backstride.web.WebSettings;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.RequestMeasures;

/// How busy it is, for whoever keeps it running: an admin, or a program on this computer.
@RestController
final class MetricsPage {
    private final RequestMeasures measures;
    private final WebSettings settings;

    MetricsPage(RequestMeasures measures, WebSettings settings) {
        this.measures = measures;
        this.settings = settings;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        boolean admin = Person.of(request).filter(person -> person.is(Role.ADMIN)).isPresent();
        if (!admin && !isFromHere(request)) {
            throw new NotFoundException("metrics");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;version=0.0.4;charset=UTF-8"))
                .body(measures.text());
    }

    /// Behind a proxy on the same computer everybody would seem to come from here.
    private boolean isFromHere(HttpServletRequest request) {
        try {
            return !settings.behindProxy()
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
