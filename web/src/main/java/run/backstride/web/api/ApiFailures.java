package run.backstride.web.api;

import java.time.DateTimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import run.backstride.store.StoreException;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.RefusedException;

/// What goes wrong, for programs: what happened and what to do, as JSON.
@RestControllerAdvice(basePackageClasses = Owner.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiFailures {
    /// @param status of HTTP
    /// @param message what is not right and what to do
    record Problem(int status, String message) {}

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "Nothing is here.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.words());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongDay(DateTimeException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "A day is written such as 2026-05-17.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "“%s” is no value for %s.".formatted(e.getValue(), e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> store(StoreException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception e) throws Exception {
        if (e instanceof ErrorResponse known) {
            String detail = known.getBody().getDetail();
            return problem(
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    detail == null ? "The request is not one of this API." : detail);
        }
        throw e;
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problem(status.value(), message));
    }
}
