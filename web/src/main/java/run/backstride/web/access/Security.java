package run.backstride.web.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings;
import run.backstride.web.account.AccountSecurity;
import run.backstride.web.account.LoginCheck;
import run.backstride.web.account.LoginLimits;
import run.backstride.web.account.Logins;
import run.backstride.web.account.SecondFactors;
import run.backstride.web.account.TokenFilter;

/// What a browser may do with our pages, and that a change is asked for by one of them.
@Configuration(proxyBeanMethods = false)
class Security {
    /// Nothing from elsewhere, no script or style in the markup, no frame around us.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain shield(
            HttpSecurity http,
            WebSettings settings,
            OpenStore open,
            Doors doors,
            Logins logins,
            LoginLimits limits,
            SecondFactors factors,
            HandlerExceptionResolver handlerExceptionResolver) {
        shielded(http, settings);
        if (settings.accounts()) {
            new AccountSecurity(
                            open,
                            logins,
                            new LoginCheck(open, limits, factors, doors.clock()),
                            doors.clock(),
                            handlerExceptionResolver)
                    .addTo(http, settings.oidc());
        } else {
            nobodyLogsIn(http);
        }
        return http.build();
    }

    /// Programs come in by tokens, not by sessions.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain programs(HttpSecurity http, WebSettings settings, OpenStore open) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .addFilterBefore(
                        new TokenFilter(open, settings.accounts()), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                                .frameOptions(FrameOptionsConfig::deny))
                .build();
    }

    /// On one's own computer: who may ask is decided by the address and the name of the host.
    private static void nobodyLogsIn(HttpSecurity http) {
        http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    private static void shielded(HttpSecurity http, WebSettings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        // A browser takes such a name from the very host alone, and only over TLS.
        tokens.setCookieName((settings.behindProxy() ? "__Host-" : "") + "backstride_csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").path("/").secure(settings.behindProxy()));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                                .frameOptions(FrameOptionsConfig::deny)
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy(
                                                "camera=(self), microphone=(), geolocation=(), payment=()")));
    }

    @Bean
    Logins logins() {
        return new Logins();
    }

    @Bean
    LoginLimits loginLimits(Doors doors) {
        return new LoginLimits(doors.clock());
    }

    @Bean
    SecondFactors secondFactors(OpenStore open, WebSettings settings) {
        return new SecondFactors(open, settings.keyFile());
    }

    /// Without this, a password of nobody is made up and logged.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
