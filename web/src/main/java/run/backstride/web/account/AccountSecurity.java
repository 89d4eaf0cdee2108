package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import run.backstride.store.Account;
import run.backstride.store.Role;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings.Oidc;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.OurAddress;
import run.backstride.web.frame.RefusedException;

/// How people log in and out, and what nobody sees without.
public final class AccountSecurity {
    /// What is shown to everybody.
    private static final String[] OPEN = {
        "/assets/**",
        "/webjars/**",
        "/login",
        "/login/**",
        "/welcome/**",
        "/choices/**",
        "/health",
        "/metrics",
        "/error"
    };

    private final OpenStore open;
    private final Logins logins;
    private final LoginCheck check;
    private final Clock clock;
    private final HandlerExceptionResolver failures;

    /// @param check whether somebody may come in
    /// @param failures shows what goes wrong
    public AccountSecurity(
            OpenStore open,
            Logins logins,
            LoginCheck check,
            Clock clock,
            HandlerExceptionResolver failures) {
        this.open = open;
        this.logins = logins;
        this.check = check;
        this.clock = clock;
        this.failures = failures;
    }

    /// Adds it to a chain.
    ///
    /// @param oidc a provider that says who people are
    public void addTo(HttpSecurity http, Optional<Oidc> oidc) {
        List<AuthenticationProvider> ways = new ArrayList<>(List.of(check));
        oidc.map(provider -> new OidcLogin(open, logins, provider))
                .ifPresent(login -> {
                    login.addTo(http);
                    ways.add(OidcLogin.way());
                });
        http.securityContext(context -> context.securityContextRepository(logins.repository()))
                .authenticationManager(new ProviderManager(ways))
                .addFilterAfter(
                        new LoginFilter(open, logins, failures), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(any ->
                        any.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/admin/**")
                                .hasRole(Role.ADMIN.name())
                                .requestMatchers("/runners/**")
                                .hasRole(Role.PHYSIOTHERAPIST.name())
                                .anyRequest()
                                .authenticated())
                .sessionManagement(
                        session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .formLogin(form ->
                        form.loginPage("/login")
                                .usernameParameter("login")
                                .passwordParameter("password")
                                .authenticationDetailsSource(LoginDetails::of)
                                .successHandler(this::entered)
                                .failureHandler(this::refused))
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(logout ->
                        logout.logoutUrl("/logout")
                                .invalidateHttpSession(true)
                                .logoutSuccessUrl("/login?left"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(
                                        (request, response, _) -> unknown(request, response))
                                .accessDeniedHandler(
                                        (request, response, e) -> denied(request, response, e)));
    }

    private void entered(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Role role =
                who.getPrincipal() instanceof Login login
                        ? open.store()
                                .accounts()
                                .byId(login.account())
                                .map(Account::role)
                                .orElseThrow()
                        : Role.RUNNER;
        String to = OurAddress.of(parameter(request, "to"));
        response.sendRedirect(to.equals("/") ? Logins.home(role) : to);
    }

    private void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e.getCause() instanceof RuntimeException cause) {
            failures.resolveException(request, response, null, cause);
            return;
        }
        String why = "wrong";
        if (e instanceof LoginCheck.TooOftenException often) {
            long seconds = Duration.between(clock.instant(), often.again()).toSeconds();
            why = "minutes=" + Math.max(1, Math.ceilDiv(seconds, 60));
        }
        response.sendRedirect("/login?" + why + "&to=" + encoded(parameter(request, "to")));
    }

    /// Whoever is not known may log in, and comes back to where they wanted to go.
    private static void unknown(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String to = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean plain = to.equals("/") || !request.getMethod().equals("GET");
        response.sendRedirect(plain ? "/login" : "/login?to=" + encoded(to));
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, Exception e) {
        RuntimeException shown =
                e instanceof CsrfException
                        ? new RefusedException(
                                "This page was open for too long, or did not come from Backstride. Nothing was changed: go back, load it again, and repeat what you did.")
                        : new NotFoundException("page of another role");
        failures.resolveException(request, response, null, shown);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
