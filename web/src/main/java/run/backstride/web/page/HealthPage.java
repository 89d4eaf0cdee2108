package run.backstride.web.page;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import run.backstride.store.StoreException;
import run.backstride.web.OpenStore;

/// Whether it serves, for whoever keeps it running. Nothing of anybody is in it.
@RestController
final class HealthPage {
    private final OpenStore open;

    HealthPage(OpenStore open) {
        this.open = open;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            boolean _ = open.store().runners().find("health").isPresent();
            return answer(HttpStatus.OK, Map.of("status", "up"));
        } catch (StoreException e) {
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Map.of("status", "down", "reason", e.reason().name()));
        }
    }

    private static ResponseEntity<Map<String, String>> answer(
            HttpStatus status, Map<String, String> words) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(words);
    }
}
