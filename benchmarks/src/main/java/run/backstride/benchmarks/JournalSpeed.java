package run.backstride.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.backstride.store.ActivityQuery;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;

/// The journal under people: ten years of one runner in SQLite, the program in a process of its own with a heap of
/// 512 MB, and twenty people who click through its pages, one to three seconds apart. Prints for each page the median,
/// the 99th percentile and the worst time from asking to the last byte, as the browser's side sees it.
///
/// Both sides run on this machine and share its processors, so the figures are rather too high.
public final class JournalSpeed {
    private static final int PEOPLE = 20;
    private static final int CLICKS = 60;
    private static final int WARM_UP = 8;
    private static final long LEAST_PAUSE = 1_000;
    private static final long MOST_PAUSE = 3_000;
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)");
    private static final List<String> PAGES =
            List.of(
                    "/today",
                    "/causes",
                    "/runs",
                    "/runs?sort=distance&page=3",
                    "/gait",
                    "/tests",
                    "/pain",
                    "/shoes",
                    "/strength",
                    "/recovery",
                    "/experiments",
                    "/report",
                    "/data");

    private JournalSpeed() {}

    /// Measures and prints.
    ///
    /// @param args none
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("backstride-journal");
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(filled(folder));
        Process program = served(folder);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = address(program);
            ready(client, address);
            for (int round = 0; round < WARM_UP; round++) {
                for (String page : pages) {
                    ask(client, address, page);
                }
            }
            print(clicked(client, address, pages));
            System.out.println("program: " + memory(program.pid()));
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    /// {@return pages of single runs}
    private static List<String> filled(Path folder) throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        StoreSettings settings =
                new StoreSettings(
                        folder,
                        Optional.empty(),
                        StoreSettings.Opening.CREATE_IF_MISSING,
                        new Science("benchmark", "none"),
                        clock);
        try (Store store = Store.open(settings)) {
            String runner = store.runners().add("Ada", clock.getZone()).id();
            store.settings().put(runner, "own", "yes");
            TenYears.fill(store, runner, LocalDate.now(clock));
            System.out.printf(
                    Locale.ROOT,
                    "%d runs, %d diary days; database %.0f MB; %d people%n",
                    TenYears.RUNS,
                    TenYears.DAYS,
                    Files.size(folder.resolve("backstride.sqlite")) / 1e6,
                    PEOPLE);
            return store.activities().list(runner, ActivityQuery.everything(0, 40)).rows().stream()
                    .map(row -> "/runs/" + row.id())
                    .toList();
        }
    }

    private static Process served(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "run.backstride.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String address(Process program) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("the program ended");
    }

    /// Waits for what another science measured to be measured again, and for the first answer.
    private static void ready(HttpClient client, String address) throws InterruptedException {
        long begun = System.nanoTime();
        String page = ask(client, address, "/causes").body();
        while (page.contains("One moment") || page.contains("renewing")) {
            Thread.sleep(1_000);
            page = ask(client, address, "/causes").body();
        }
        System.out.printf(
                Locale.ROOT,
                "first answer, with all measured again by this science: %.1f s%n",
                (System.nanoTime() - begun) / 1e9);
    }

    private record Asked(String page, int status, double millis) {}

    private record Replied(int status, String body) {}

    private static Replied ask(HttpClient client, String address, String page) {
        try {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + page))
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Replied(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Replied(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Replied(-1, "interrupted");
        }
    }

    private static List<Asked> clicked(HttpClient client, String address, List<String> pages)
            throws InterruptedException {
        List<Asked> all = Collections.synchronizedList(new ArrayList<>());
        List<Thread> people = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(1);
        for (int person = 0; person < PEOPLE; person++) {
            SplittableRandom random = seeds.split();
            people.add(
                    Thread.startVirtualThread(() -> {
                        for (int i = 0; i < CLICKS; i++) {
                            pause(random);
                            String page = pages.get(random.nextInt(pages.size()));
                            long begun = System.nanoTime();
                            Replied replied = ask(client, address, page);
                            double millis = (System.nanoTime() - begun) / 1e6;
                            all.add(new Asked(kind(page), replied.status(), millis));
                        }
                    }));
        }
        for (Thread person : people) {
            person.join();
        }
        return all;
    }

    private static void pause(SplittableRandom random) {
        try {
            Thread.sleep(random.nextLong(LEAST_PAUSE, MOST_PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String kind(String page) {
        return page.startsWith("/runs/") ? "/runs/{id}" : page;
    }

    private static void print(List<Asked> all) {
        Map<String, List<Asked>> byPage = new LinkedHashMap<>();
        all.forEach(one -> byPage.computeIfAbsent(one.page(), _ -> new ArrayList<>()).add(one));
        System.out.printf(
                "%-30s %7s %9s %9s %9s %s%n", "page", "asked", "median", "99 %", "worst", "ms");
        byPage.forEach(JournalSpeed::row);
        row("all", all);
    }

    private static void row(String page, List<Asked> asked) {
        double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        long failed = asked.stream().filter(one -> one.status() != 200).count();
        System.out.printf(
                Locale.ROOT,
                "%-30s %7d %9.1f %9.1f %9.1f %s%n",
                page,
                millis.length,
                at(millis, 0.5),
                at(millis, 0.99),
                millis[millis.length - 1],
                failed == 0 ? "" : failed + " not answered with 200");
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("memory unknown");
    }
}
