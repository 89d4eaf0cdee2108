package run.backstride.web.page;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;

/// What goes wrong, as a page: what happened, that nothing is lost, what to do.
@ControllerAdvice
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// What the page shows.
    ///
    /// @param title what happened, in a few words
    /// @param words what happened and what to do
    /// @param again whether trying again may help
    /// @param create whether a new journal may begin instead
    public record Model(String title, String words, boolean again, boolean create) {}

    @ExceptionHandler
    Page waiting(WaitingException e) {
        return Page.of("page/waiting", "One moment", Place.NONE, "");
    }

    /// Whoever asked has gone, as browsers do that have seen enough of a video; nobody is left to be told.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("gone", e);
    }

    @ExceptionHandler
    Page notFound(NotFoundException e) {
        return page(
                HttpStatus.NOT_FOUND,
                "Nothing is here",
                "The page may have been taken away, or its address is not whole.",
                false);
    }

    @ExceptionHandler
    Page refused(RefusedException e) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "That did not work", e.words(), false);
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException e) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                "That is too large",
                "The upload is larger than this Backstride takes. Nothing was brought in. Bring it in in parts, or raise BACKSTRIDE_LARGEST_UPLOAD.",
                false);
    }

    /// An upload that did not arrive whole: the disk has no room for it, or the browser went away.
    @ExceptionHandler
    Page brokenOff(MultipartException e) {
        return isFull(e)
                ? page(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        title(Reason.DISK_FULL),
                        "There was no room for the upload. Nothing was brought in and nothing is lost. "
                                + Reason.DISK_FULL.remedy(),
                        true)
                : page(
                        HttpStatus.BAD_REQUEST,
                        "The upload broke off",
                        "It did not arrive whole. Nothing was brought in; try again.",
                        true);
    }

    private static boolean isFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler
    Page store(StoreException e) {
        if (e.reason() == Reason.UNKNOWN) {
            LOG.error("store", e);
        } else {
            LOG.warn("store: {}", e.reason());
        }
        HttpStatus status =
                e.reason() == Reason.DISK_FULL
                        ? HttpStatus.INSUFFICIENT_STORAGE
                        : HttpStatus.SERVICE_UNAVAILABLE;
        return Page.of(
                        "page/failure",
                        title(e.reason()),
                        Place.NONE,
                        new Model(
                                title(e.reason()),
                                String.valueOf(e.getMessage()),
                                true,
                                e.reason() == Reason.MISSING))
                .withStatus(status.value());
    }

    private static String title(Reason reason) {
        return switch (reason) {
            case DISK_FULL -> "The disk is full";
            case LOCKED -> "Another program is using your journal";
            case CORRUPT -> "The journal's file is damaged";
            case MISSING -> "The journal's folder is not there";
            case NOT_WRITABLE -> "The journal's folder can't be written to";
            case NEWER -> "A newer Backstride wrote this journal";
            case UNREACHABLE -> "The database can't be reached";
            case TAKEN -> "That is taken";
            case LAST_ADMIN -> "The only admin";
            case NOT_EMPTY -> "There is something in the way";
            case BAD_COPY -> "This copy is not whole";
            case UNKNOWN -> "The journal could not do that";
        };
    }

    /// Whatever else: Spring's own refusals keep their status, the rest is ours.
    @ExceptionHandler
    Page other(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND
                    ? notFound(new NotFoundException("page"))
                    : page(
                            status,
                            "That did not work",
                            "The request is not one that this page makes.",
                            false);
        }
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {}", number, e);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "A fault of ours",
                "Your data are as they were. If you report this, name the fault "
                        + number
                        + ": the program's log has its details.",
                true);
    }

    private static Page page(HttpStatus status, String title, String words, boolean again) {
        return Page.of("page/failure", title, Place.NONE, new Model(title, words, again, false))
                .withStatus(status.value());
    }
}
