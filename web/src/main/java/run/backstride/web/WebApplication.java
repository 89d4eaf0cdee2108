package run.backstride.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import run.backstride.web.access.Access;
import run.backstride.web.access.LocalAccess;
import run.backstride.web.account.AccountAccess;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.HostCheck;
import run.backstride.web.frame.PageHandler;
import run.backstride.web.frame.PersonArgument;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.RequestMeasures;
import run.backstride.web.frame.RunnerScope;
import run.backstride.web.frame.ViewerArgument;
import run.backstride.web.trial.Drafts;

/// What the web application is made of.
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            AopAutoConfiguration.class,
            ProjectInfoAutoConfiguration.class,
            SslAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class
        })
public class WebApplication {
    private static final int A_YEAR = 31_536_000;

    /// Run by the build alone: finds out which beans there are, without making one.
    public static void main(String[] args) {
        ConfigurableApplicationContext _ = WebServer.application(WebSettings.local(0)).run(args);
    }

    /// {@return the pages, as they were compiled when the program was built}
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, null, "run.backstride.web.template");
    }

    @Bean
    Renderer renderer(TemplateEngine templates, Doors doors, WebSettings settings) {
        return new Renderer(templates, doors.version(), settings.accounts());
    }

    @Bean
    Answers answers(OpenStore open, Doors doors) {
        return new Answers(open, doors.version(), doors.clock());
    }

    @Bean
    Drafts drafts(OpenStore open, Doors doors) {
        return new Drafts(open, doors.clock());
    }

    @Bean
    Access access(OpenStore open, Doors doors, WebSettings settings) {
        return settings.accounts()
                ? new AccountAccess(open, doors.clock())
                : new LocalAccess(open, doors.clock());
    }

    @Bean
    RequestMeasures requestMeasures() {
        return new RequestMeasures();
    }

    @Bean
    FilterRegistrationBean<RequestMeasures> measuring(RequestMeasures measures) {
        FilterRegistrationBean<RequestMeasures> filter = new FilterRegistrationBean<>(measures);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /// Nothing here is validated by annotations; springdoc brings a validator, which would be set up at each start.
    private static final class NoValidation implements Validator {
        @Override
        public boolean supports(Class<?> kind) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {
            // nothing is asked for
        }
    }

    /// Before everything else: a request under a strange name gets nothing.
    @Bean
    FilterRegistrationBean<HostCheck> hostCheck(WebSettings settings) {
        FilterRegistrationBean<HostCheck> filter =
                new FilterRegistrationBean<>(new HostCheck(settings.hosts()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /// Behind the security filters: who asks is known by then.
    @Bean
    FilterRegistrationBean<RunnerScope> runnerScope(
            Access access, HandlerExceptionResolver handlerExceptionResolver) {
        FilterRegistrationBean<RunnerScope> filter =
                new FilterRegistrationBean<>(new RunnerScope(access, handlerExceptionResolver));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer pages(Renderer renderer) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageHandler(renderer));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument());
                resolvers.add(new PersonArgument());
            }

            @Override
            public Validator getValidator() {
                return new NoValidation();
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/run/backstride/web/assets/")
                        .setCachePeriod(A_YEAR);
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCachePeriod(A_YEAR);
            }
        };
    }
}
