package run.backstride.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reads annotations on the second processor while the first starts the application: Spring asks for them later, one
/// after another, and what was read once is kept by the JVM and by Spring. Changes nothing but how long the start takes.
final class ReadEarly {
    private ReadEarly() {}

    /// @param generated what the build found out of the beans
    static void of(ApplicationContextInitializer<GenericApplicationContext> generated) {
        GenericApplicationContext neverStarted = new GenericApplicationContext();
        generated.initialize(neverStarted);
        List<? extends Class<?>> kinds =
                List.of(neverStarted.getBeanDefinitionNames()).stream()
                        .map(neverStarted::getBeanDefinition)
                        .map(ReadEarly::kind)
                        .flatMap(Optional::stream)
                        .toList();
        kinds.forEach(ReadEarly::read);
    }

    private static Optional<Class<?>> kind(BeanDefinition bean) {
        return bean instanceof AbstractBeanDefinition it && it.hasBeanClass()
                ? Optional.of(it.getBeanClass())
                : Optional.empty();
    }

    private static void read(Class<?> kind) {
        ConfigurationProperties _ =
                AnnotatedElementUtils.findMergedAnnotation(kind, ConfigurationProperties.class);
        if (AnnotatedElementUtils.hasAnnotation(kind, Controller.class)) {
            for (Method method : kind.getDeclaredMethods()) {
                RequestMapping _ =
                        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            }
        }
    }
}
