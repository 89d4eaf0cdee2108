package run.backstride.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;
import run.backstride.store.Store;
import run.backstride.store.StoreException;

/// The running web application.
public final class WebServer implements AutoCloseable {
    /// Which beans there are, as the build found out.
    private static final String GENERATED =
            "run.backstride.web.WebApplication__ApplicationContextInitializer";

    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts to serve. Where the store can't be opened, every page says why, and tries again.
    ///
    /// @param opening opens the store
    /// @param creating makes a new one, where the person says so
    /// @throws org.springframework.boot.web.server.PortInUseException if the port is taken
    public static WebServer start(
            Supplier<Store> opening, Supplier<Store> creating, Doors doors, WebSettings settings) {
        settings.spool().ifPresent(folder -> Spool.clean(folder, doors.clock().instant()));
        OpenStore open = new OpenStore(opening, creating, doors);
        SpringApplicationBuilder application =
                application(settings)
                        .initializers(context -> {
                            GenericApplicationContext beans = (GenericApplicationContext) context;
                            beans.registerBean(Doors.class, () -> doors);
                            beans.registerBean(WebSettings.class, () -> settings);
                            beans.registerBean(
                                    OpenStore.class,
                                    () -> open,
                                    definition -> definition.setLazyInit(false));
                        });
        Thread.ofPlatform().daemon().name("opening").start(() -> openEarly(open, settings));
        if (ClassUtils.isPresent(GENERATED, WebServer.class.getClassLoader())) {
            SpringProperties.setFlag("spring.aot.enabled");
            Thread.ofPlatform()
                    .daemon()
                    .name("reading")
                    .uncaughtExceptionHandler(
                            (_, _) -> {}) // the start meets the same, and tells it
                    .start(WebServer::readEarly);
        }
        try {
            return new WebServer(application.run());
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private static void readEarly() {
        ReadEarly.of(
                (ApplicationContextInitializer<GenericApplicationContext>)
                        BeanUtils.instantiateClass(
                                ClassUtils.resolveClassName(
                                        GENERATED, WebServer.class.getClassLoader())));
    }

    /// The store is opened while the rest starts.
    private static void openEarly(OpenStore open, WebSettings settings) {
        try {
            Store _ = open.store();
            settings.spool().ifPresent(Spool::make);
        } catch (StoreException e) {
            // The first page tries again, and says why.
        }
    }

    /// {@return the application but for what a caller gives}
    static SpringApplicationBuilder application(WebSettings settings) {
        return new SpringApplicationBuilder(WebApplication.class)
                .main(WebApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(true)
                .logStartupInfo(false)
                .properties(properties(settings));
    }

    private static Map<String, Object> properties(WebSettings settings) {
        boolean json = settings.logs() == WebSettings.Logs.JSON;
        String largest = settings.largestUploadBytes() + "B";
        return Map.ofEntries(
                Map.entry("logging.structured.format.console", json ? "logstash" : ""),
                Map.entry(
                        "logging.level.run.backstride.web.frame.RequestMeasures",
                        json ? "info" : "warn"),
                Map.entry("logging.level.org.flywaydb", "warn"),
                Map.entry("logging.level.com.zaxxer.hikari", "warn"),
                Map.entry("server.address", settings.address().getHostAddress()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.forward-headers-strategy",
                        settings.behindProxy() ? "native" : "none"),
                Map.entry("server.servlet.session.cookie.name", "backstride_session"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.cookie.secure", settings.behindProxy()),
                Map.entry("server.servlet.session.timeout", "60m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.tomcat.max-part-count", 100_000),
                Map.entry("server.tomcat.max-swallow-size", -1),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("spring.servlet.multipart.max-file-size", largest),
                Map.entry("spring.servlet.multipart.max-request-size", largest),
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
                Map.entry(
                        "spring.servlet.multipart.location",
                        settings.spool()
                                .map(folder -> folder.toAbsolutePath().toString())
                                .orElse("")),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.lazy-initialization", true),
                Map.entry("spring.mvc.log-resolved-exception", false),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
                Map.entry("springdoc.packages-to-scan", "run.backstride.web.api"),
                Map.entry("logging.level.org.springdoc", "ERROR"),
                Map.entry("spring.jackson.datatype.datetime.write-dates-as-timestamps", false));
    }

    /// {@return the port on which it listens}
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// {@return what the application is made of}
    ConfigurableApplicationContext context() {
        return context;
    }

    /// Waits until it is stopped from elsewhere.
    public void await() throws InterruptedException {
        Thread.currentThread().join();
    }

    /// Stops: answers what was asked, ends background work where it can go on later.
    @Override
    public void close() {
        context.close();
    }
}
