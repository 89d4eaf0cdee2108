package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import run.backstride.store.Account;
import run.backstride.store.Role;

/// Every role against every address that a controller answers to, those of pages to come included.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesTest {
    private static final String DAY = "{day:\\d{4}-\\d{2}-\\d{2}}";

    /// What is shown to everybody, and shows nothing of anybody.
    private static final List<String> OPEN =
            List.of("/login", "/welcome", "/choices", "/assets", "/error", "/health");

    /// What has rules of its own.
    private static final List<String> ELSEWHERE = List.of("/api", "/metrics");

    private static final int NOT_FOUND = 404;

    private Club club;
    private Account ada;
    private Account pia;
    private Account ann;
    private String adas = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        club = new Club(folder);
        ada = club.add("ada", Role.RUNNER);
        club.add("ben", Role.RUNNER);
        pia = club.add("pia", Role.PHYSIOTHERAPIST);
        ann = club.add("ann", Role.ADMIN);
        adas = "/of/" + ada.runner().orElseThrow();
    }

    @AfterAll
    void close() {
        club.close();
    }

    /// {@return an address of that form; a day stands where the form asks for one}
    private static String filled(String path) {
        return path.replace(DAY, "2026-03-31").replaceAll("\\{[^}]*}", "x");
    }

    private Set<String> paths(RequestMethod method) {
        Set<String> paths = new TreeSet<>();
        club.server()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    if (methods(mapping).contains(method)) {
                        mapping.getPatternValues().forEach(path -> paths.add(filled(path)));
                    }
                });
        paths.removeIf(path -> isBelow(path, ELSEWHERE));
        assertThat(paths).hasSizeGreaterThan(8);
        return paths;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    private static boolean isBelow(String path, List<String> places) {
        return places.stream()
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]+", "");
    }

    @Test
    void whoHasNotLoggedInIsLedToTheLogin() {
        Visitor visitor = club.visitor();
        SoftAssertions all = new SoftAssertions();
        for (String path : paths(RequestMethod.GET)) {
            if (!isBelow(path, OPEN)) {
                all.assertThat(to(visitor.get(path))).as(path).startsWith("/login");
                all.assertThat(to(visitor.get(adas + path))).as("of " + path).startsWith("/login");
            }
        }
        for (String path : paths(RequestMethod.POST)) {
            if (!isBelow(path, OPEN)) {
                visitor.get("/login");
                all.assertThat(to(visitor.post(path, Map.of()))).as(path).isEqualTo("/login");
            }
        }
        all.assertAll();
    }

    @Test
    void anAdminSeesNoJournal() {
        Visitor visitor = club.visitor(ann.login());
        SoftAssertions all = new SoftAssertions();
        for (String path : paths(RequestMethod.GET)) {
            if (!isBelow(path, OPEN)
                    && !isBelow(path, List.of("/admin", "/account", "/settings"))) {
                int status = path.equals("/") ? NOT_FOUND : visitor.get(path).statusCode();
                all.assertThat(status).as(path).isEqualTo(NOT_FOUND);
            }
            all.assertThat(visitor.get(adas + path).statusCode())
                    .as("of " + path)
                    .isEqualTo(NOT_FOUND);
        }
        all.assertAll();
    }

    @Test
    void aRunnerSeesNobodyElsesJournalAndNoPageOfOtherRoles() {
        club.add("eve", Role.RUNNER);
        Visitor visitor = club.visitor("eve");
        SoftAssertions all = new SoftAssertions();
        for (String path : paths(RequestMethod.GET)) {
            all.assertThat(visitor.get(adas + path).statusCode()).as(path).isEqualTo(NOT_FOUND);
        }
        for (String path : paths(RequestMethod.POST)) {
            all.assertThat(visitor.post(adas + path, Map.of()).statusCode())
                    .as("POST " + path)
                    .isEqualTo(NOT_FOUND);
        }
        for (String path : List.of("/admin", "/runners", "/of/x/today", "/of/x", "/of/")) {
            all.assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(NOT_FOUND);
        }
        all.assertAll();
    }

    @Test
    void anAddressBelowTheOwnJournalIsNoWayToPagesOfOtherRoles() {
        Visitor visitor = club.visitor(ada.login());
        SoftAssertions all = new SoftAssertions();
        for (String path :
                List.of("/admin", "/%61dmin", "/runners", "/account", "/of/x/today", "/login")) {
            all.assertThat(visitor.get(adas + path).statusCode()).as(path).isEqualTo(NOT_FOUND);
        }
        all.assertThat(visitor.post(adas + "/admin/add", Map.of("login", "x")).statusCode())
                .isEqualTo(NOT_FOUND);
        all.assertAll();
        assertThat(club.store().accounts().byLogin("x")).isEmpty();
    }

    @Test
    void aPhysiotherapistWhoWasNotInvitedSeesNothing() {
        Visitor visitor = club.visitor(pia.login());
        SoftAssertions all = new SoftAssertions();
        for (String path : paths(RequestMethod.GET)) {
            all.assertThat(visitor.get(adas + path).statusCode()).as(path).isEqualTo(NOT_FOUND);
        }
        all.assertAll();
    }

    @Test
    void anInvitedPhysiotherapistReadsCommentsAndChangesNothingAndTheRunnerSeesIt() {
        club.add("flo", Role.PHYSIOTHERAPIST);
        club.add("gil", Role.RUNNER);
        Visitor gil = club.visitor("gil");
        Visitor flo = club.visitor("flo");
        Matcher code =
                Pattern.compile("class=\"secret\">([^<]{20,})<")
                        .matcher(gil.post("/sharing/invite", Map.of("days", "7")).body());
        assertThat(code.find()).isTrue();
        String his = to(flo.post("/runners/accept", Map.of("code", code.group(1))));
        assertThat(his).endsWith("/causes");
        his = his.substring(0, his.length() - "/causes".length());
        assertThat(flo.post("/runners/accept", Map.of("code", code.group(1))).statusCode())
                .isEqualTo(422);

        SoftAssertions all = new SoftAssertions();
        all.assertThat(flo.get("/runners").body()).contains(his + "/causes");
        all.assertThat(flo.get(his + "/data").statusCode()).isEqualTo(200);
        for (String path : List.of("/data/export", "/data/%65xport", "/sharing", "/access")) {
            all.assertThat(flo.get(his + path).statusCode()).as(path).isEqualTo(NOT_FOUND);
        }
        for (String path : paths(RequestMethod.POST)) {
            if (!isBelow(path, List.of("/comments"))) {
                all.assertThat(flo.post(his + path, Map.of()).statusCode())
                        .as("POST " + path)
                        .isEqualTo(NOT_FOUND);
            }
        }
        flo.post(
                his + "/comments",
                Map.of("about", "causes", "text", "Try <b>shorter</b> steps", "back", "/"));
        all.assertThat(gil.get("/comments?about=causes").body())
                .contains("Try &lt;b&gt;shorter&lt;/b&gt; steps")
                .contains("flo");
        all.assertThat(gil.get("/access").body()).contains("flo").contains("looked at /data");

        gil.get("/sharing");
        String account = club.store().accounts().byLogin("flo").orElseThrow().id();
        gil.post("/sharing/" + account + "/revoke", Map.of());
        all.assertThat(flo.get(his + "/data").statusCode()).isEqualTo(NOT_FOUND);
        all.assertAll();
    }

    @Test
    void anInvitationIsWorthNothingAfterItsTime() {
        club.add("hal", Role.PHYSIOTHERAPIST);
        String code =
                club.store()
                        .grants()
                        .invite(
                                ada.runner().orElseThrow(),
                                club.clock().instant().plus(Duration.ofDays(1)));
        club.clock().advance(Duration.ofDays(1));
        assertThat(club.visitor("hal").post("/runners/accept", Map.of("code", code)).statusCode())
                .isEqualTo(422);
    }
}
