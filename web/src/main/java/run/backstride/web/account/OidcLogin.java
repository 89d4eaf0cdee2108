package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import run.backstride.store.Account;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings.Oidc;
import run.backstride.web.frame.Person;

/// Logging in with a provider (OpenID Connect). What it says is worth nothing here until a person who has logged in, or
/// who was handed a link, has said that this is them: never by an e-mail address, which a provider may let anybody
/// claim.
final class OidcLogin {
    /// Of our one provider, in addresses.
    static final String PROVIDER = "provider";

    /// Where the way to the provider begins.
    static final String BEGIN = "/login/with";

    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

    private final OpenStore open;
    private final Logins logins;
    private final Oidc settings;
    private final OAuth2AuthorizedClientRepository tokens =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private @Nullable ClientRegistration registration;

    OidcLogin(OpenStore open, Logins logins, Oidc settings) {
        this.open = open;
        this.logins = logins;
        this.settings = settings;
    }

    /// Adds it to a chain.
    void addTo(HttpSecurity http) {
        http.oauth2Login(login ->
                login.loginPage("/login")
                        .clientRegistrationRepository(
                                id -> id.equals(PROVIDER) ? registration() : null)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(begin -> begin.baseUri(BEGIN))
                        .redirectionEndpoint(back -> back.baseUri("/login/back/*"))
                        .successHandler(this::came)
                        .failureHandler(OidcLogin::failed)
                        .withObjectPostProcessor(new NoSessionByItself())
                        .withObjectPostProcessor(new AwayIsSaid()));
    }

    /// Who came from the provider is not logged in by that alone.
    private static final class NoSessionByItself
            implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {
        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new NullSecurityContextRepository());
            filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
            return filter;
        }
    }

    /// A provider that can't be asked is a sentence on the login page.
    private static final class AwayIsSaid
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(OidcLogin::failed);
            return filter;
        }
    }

    /// {@return what checks that the provider has said so: its signature, that it was said to this journal and now}
    static AuthenticationProvider way() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    }

    /// Asked for when it is first needed, and again where it could not be had: a provider that is away must not keep the
    /// journal from starting.
    private synchronized ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known == null) {
            known =
                    ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                            .registrationId(PROVIDER)
                            .clientId(settings.clientId())
                            .clientSecret(settings.clientSecret())
                            .clientName(settings.name())
                            .redirectUri("{baseUrl}/login/back/{registrationId}")
                            .scope("openid", "profile")
                            .build();
            registration = known;
        }
        return known;
    }

    private void came(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        // Who somebody is, is all that is asked of the provider: its token is not kept.
        tokens.removeAuthorizedClient(PROVIDER, who, request, response);
        Optional<Identity> said = said(who);
        if (said.isEmpty()) {
            response.sendRedirect("/login?provider");
            return;
        }
        Identity identity = said.get();
        String to = Identity.goingOnTo(request);
        Store store = open.store();
        Optional<Account> account =
                store.accounts().byIdentity(identity.issuer(), identity.subject());
        if (Person.of(request).isPresent()) {
            identity.waits(request);
            response.sendRedirect("/account/identity");
        } else if (account.isEmpty()) {
            identity.waits(request);
            response.sendRedirect(to.startsWith("/welcome/") ? to : "/login?unlinked");
        } else if (account.get().disabled()) {
            response.sendRedirect("/login?provider");
        } else {
            logins.enter(account.get(), request, response);
            response.sendRedirect(to.equals("/") ? Logins.home(account.get().role()) : to);
        }
    }

    private static Optional<Identity> said(Authentication who) {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        URL issuer = user.getIssuer();
        String subject = user.getSubject();
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        String shown =
                Optional.ofNullable(user.getPreferredUsername())
                        .or(() -> Optional.ofNullable(user.getFullName()))
                        .orElse(subject);
        return Optional.of(new Identity(issuer.toString(), subject, shown));
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("no login by the provider: {}", String.valueOf(e.getMessage()));
        response.sendRedirect("/login?provider");
    }
}
