package run.backstride.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A browser without script: it keeps cookies and sends the token of the page that it saw last.
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String token = "";

    Visitor(int port) {
        base = "http://localhost:" + port;
    }

    /// {@return the answer; redirections are not followed}
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /// Goes where it is led, until it is back here.
    ///
    /// @return the first answer of ours that leads elsewhere
    public HttpResponse<String> follow(String path) {
        HttpResponse<String> answer = get(path);
        String to = answer.headers().firstValue("Location").orElse("");
        while (to.startsWith("http") && (!to.startsWith(base) || to.contains("/login/back/"))) {
            answer = send(HttpRequest.newBuilder(URI.create(to)).GET().build());
            to = answer.headers().firstValue("Location").orElse("");
        }
        return answer;
    }

    /// {@return the answer to a form of the page seen last}
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(
                form(
                                path,
                                fields.entrySet().stream()
                                        .flatMap(field ->
                                                Stream.of(field.getKey(), field.getValue()))
                                        .toArray(String[]::new))
                        .build());
    }

    /// {@return the answer to a form of the page seen last with one file in it}
    public HttpResponse<String> hand(String path, java.nio.file.Path file) {
        String edge = "edge-of-a-part";
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\n"
                                .formatted(edge, token, edge)
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n";
        try {
            return send(
                    request(path)
                            .header("Content-Type", "multipart/form-data; boundary=" + edge)
                            .POST(
                                    HttpRequest.BodyPublishers.concat(
                                            HttpRequest.BodyPublishers.ofString(head),
                                            HttpRequest.BodyPublishers.ofFile(file),
                                            HttpRequest.BodyPublishers.ofString(
                                                    "\r\n--" + edge + "--\r\n")))
                            .build());
        } catch (java.io.FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the answer to the form of the login page}
    public HttpResponse<String> logIn(String login, String password, String code) {
        get("/login");
        HttpResponse<String> answer =
                post("/login", Map.of("login", login, "password", password, "code", code));
        String to = answer.headers().firstValue("Location").orElse("");
        if (!to.contains("/login")) {
            get("/account"); // its form has the token of the new session
        }
        return answer;
    }

    /// {@return a request to this server}
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /// {@return a form of the page seen last}
    ///
    /// @param fields name, value, name, value …
    HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /// {@return the name of the session; empty where there is none}
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("backstride_session"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// {@return the answer; the token of its page is kept}
    HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
