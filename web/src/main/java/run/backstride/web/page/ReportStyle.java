package run.backstride.web.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import run.backstride.report.PageParts;

/// The style of the report's sections, which pages show too.
@Controller
final class ReportStyle {
    private static final String CSS = PageParts.style();

    @GetMapping("/assets/report.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                .body(CSS);
    }
}
