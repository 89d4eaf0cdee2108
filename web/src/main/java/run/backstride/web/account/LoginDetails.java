package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/// What came with a try to log in.
///
/// @param address from where
/// @param code of the second factor; empty where none was typed
record LoginDetails(String address, String code) implements Serializable {
    static final String CODE = "code";

    static LoginDetails of(HttpServletRequest request) {
        return new LoginDetails(
                String.valueOf(request.getRemoteAddr()),
                Optional.ofNullable(request.getParameter(CODE)).orElse(""));
    }
}
