package run.backstride.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import run.backstride.store.Account;
import run.backstride.store.ApiToken;
import run.backstride.store.ApiToken.Owner;
import run.backstride.store.Role;
import run.backstride.store.StoreException;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.Person;
import tools.jackson.databind.json.JsonMapper;

/// Lets programs in by a token, as far as its scopes go. On one's own computer, where nobody logs in, a page of ours may
/// ask without one; a change then needs a header that no page of somebody else's can send.
public final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenStore open;
    private final boolean accounts;

    /// @param accounts whether people log in, so that nobody comes in without a token
    public TokenFilter(OpenStore open, boolean accounts) {
        this.open = open;
        this.accounts = accounts;
    }

    private record Refusal(HttpStatus status, String words) {}

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal;
        try {
            refusal = refusal(request);
        } catch (StoreException e) {
            refusal =
                    Optional.of(
                            new Refusal(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    String.valueOf(e.getMessage())));
        }
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String given = request.getHeader("Authorization");
        if (path.equals(DOCUMENT)) {
            return Optional.empty();
        }
        if (given != null) {
            return given.startsWith(BEARER)
                    ? open.store()
                            .tokens()
                            .find(given.substring(BEARER.length()).strip())
                            .map(token -> refusal(token, request, path))
                            .orElse(unknown())
                    : unknown();
        }
        if (accounts) {
            return unknown();
        }
        return READING.contains(request.getMethod())
                        || request.getHeader("X-Requested-With") != null
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                HttpStatus.BAD_REQUEST,
                                "A change needs a token, or the header X-Requested-With."));
    }

    private static Optional<Refusal> unknown() {
        return Optional.of(
                new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        "Send a token that holds: Authorization: Bearer TOKEN. Tokens are made under /settings/tokens."));
    }

    private Optional<Refusal> refusal(ApiToken token, HttpServletRequest request, String path) {
        Optional<ApiScope> needed = ApiScope.needed(request.getMethod(), path);
        if (needed.isEmpty()) {
            return Optional.of(new Refusal(HttpStatus.NOT_FOUND, "Nothing is here."));
        }
        if (!token.scopes().contains(needed.get().id())) {
            return Optional.of(
                    new Refusal(
                            HttpStatus.FORBIDDEN,
                            "This needs a token with the scope " + needed.get().id() + "."));
        }
        return switch (token.owner()) {
            case Owner.OfRunner _ -> accounts ? unknown() : Optional.empty();
            case Owner.OfAccount(var account) -> admitted(account, request);
        };
    }

    private Optional<Refusal> admitted(String id, HttpServletRequest request) {
        Optional<Account> account =
                open.store()
                        .accounts()
                        .byId(id)
                        .filter(one -> accounts && one.role() == Role.RUNNER && !one.disabled());
        account.ifPresent(one -> new Person(one).asks(request));
        return account.isPresent() ? Optional.empty() : unknown();
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(
                        JSON.writeValueAsString(
                                Map.of(
                                        "status",
                                        refusal.status().value(),
                                        "message",
                                        refusal.words())));
    }
}
