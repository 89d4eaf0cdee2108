package run.backstride.web;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary;
import run.backstride.store.BatchReader;
import run.backstride.store.ImportListener;
import run.backstride.store.Imports;
import run.backstride.store.ReadFile;
import run.backstride.store.Runner;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;

/// A journal of three runs and a ride in this process, and a browser without script before it.
public final class RunsJournal implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private final Store store;
    private final WebServer server;
    private final Visitor visitor;

    /// @param folder an empty one
    public RunsJournal(Path folder) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store =
                Store.open(
                        new StoreSettings(
                                folder,
                                Optional.empty(),
                                Opening.CREATE_IF_MISSING,
                                new Science("test", "test"),
                                clock));
        Doors doors = new Doors(reader(), RearFilm.reader(), _ -> {}, "test", clock);
        server = WebServer.start(() -> store, () -> store, doors, WebSettings.local(0));
        visitor = new Visitor(server.port());
        get("/start");
        String mine = runner().id();
        String batch =
                store.imports()
                        .handIn(
                                mine,
                                List.of(
                                        new Imports.Upload(
                                                "march.zip",
                                                "",
                                                new java.io.ByteArrayInputStream(new byte[] {1}))))
                        .id();
        store.importing().run(mine, batch, reader(), ImportListener.NONE);
    }

    /// {@return whose journal it is}
    public Runner runner() {
        return store.runners().all().getFirst();
    }

    /// {@return what is kept}
    public Store store() {
        return store;
    }

    private static BatchReader reader() {
        return (inputs, sink) -> {
            sink.accept(
                    new ReadFile(
                            "0",
                            0,
                            "march.zip/runs.fit",
                            List.of(
                                    activity("2026-03-10T07:00:00Z", Sport.Kind.RUN, "Long", 60),
                                    activity("2026-03-12T07:00:00Z", Sport.Kind.RUN, "Easy", 30),
                                    activity("2026-03-14T07:00:00Z", Sport.Kind.RUN, "", 20),
                                    activity("2026-03-15T07:00:00Z", Sport.Kind.RIDE, "Hill", 40)),
                            Diary.EMPTY,
                            List.of(),
                            Optional.empty()));
            return List.of();
        };
    }

    /// At 3 m/s with 160 steps a minute, which the norm expects to be 166.
    private static Activity activity(String start, Sport.Kind kind, String title, int minutes) {
        int count = minutes * 60 + 1;
        double[] seconds = new double[count];
        double[] speed = new double[count];
        double[] cadence = new double[count];
        for (int i = 0; i < count; i++) {
            seconds[i] = i;
            speed[i] = 3;
            cadence[i] = 160;
        }
        return new Activity(
                "runs.fit",
                new Sport(kind, kind == Sport.Kind.RUN ? "running" : "cycling", "generic"),
                Instant.parse(start),
                Optional.of(ZoneOffset.UTC),
                OptionalDouble.of(minutes * 60),
                OptionalDouble.of(minutes * 60),
                OptionalDouble.of(minutes * 60 * 3),
                OptionalDouble.empty(),
                title,
                "",
                OptionalDouble.empty(),
                new Device("garmin", "fr955"),
                new Samples(
                        SampledSignal.of(seconds),
                        Map.of(
                                Channel.SPEED,
                                SampledSignal.of(speed),
                                Channel.CADENCE,
                                SampledSignal.of(cadence))),
                List.of(),
                List.of(),
                List.of());
    }

    /// {@return the answer; redirections are not followed}
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// {@return the answer to a form of a page of this journal}
    ///
    /// @param fields name, value, name, value …
    public HttpResponse<String> post(String path, String... fields) {
        return send(visitor.form(path, fields));
    }

    /// {@return the part of a page that htmx asks for}
    public HttpResponse<String> part(String path, String... fields) {
        return send(visitor.form(path, fields).header("HX-Request", "true"));
    }

    /// {@return a request of this journal}
    public HttpRequest.Builder request(String path) {
        return visitor.request(path);
    }

    /// {@return the answer to a request}
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return visitor.send(request.build());
    }

    @Override
    public void close() {
        server.close();
    }
}
