package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ReadEarlyTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    @RestController
    static final class Page {
        Page() {
            MADE.incrementAndGet();
        }

        @GetMapping("/page")
        String page() {
            return "page";
        }
    }

    @Test
    void what_is_defined_is_read_and_nothing_of_it_is_made() {
        AtomicInteger asked = new AtomicInteger();

        ReadEarly.of(context -> {
            asked.incrementAndGet();
            context.registerBean("page", Page.class, Page::new);
            context.registerAlias("page", "other");
        });

        assertThat(asked).hasValue(1);
        assertThat(MADE).hasValue(0);
    }
}
