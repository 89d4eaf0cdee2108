package run.backstride.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import run.backstride.store.Account;
import run.backstride.store.Role;

/// Who has logged in.
///
/// @param account as it is kept at the moment of the request
public record Person(Account account) {
    private static final String PERSON = Person.class.getName();

    /// {@return the id of the account}
    public String id() {
        return account.id();
    }

    /// {@return as others see the person}
    public String name() {
        return account.name();
    }

    /// {@return whether the person has that role}
    public boolean is(Role role) {
        return account.role() == role;
    }

    /// {@return this person}
    ///
    /// @throws NotFoundException if the person has another role: for them the page is not there
    public Person as(Role role) {
        if (!is(role)) {
            throw new NotFoundException("page of another role");
        }
        return this;
    }

    /// {@return who asks; empty where nobody has logged in}
    public static Optional<Person> of(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON));
    }

    /// Adding journals is for one's own computer: where people log in, nobody could see another one.
    ///
    /// @throws NotFoundException if somebody has logged in
    public static void needsNone(HttpServletRequest request) {
        if (of(request).isPresent()) {
            throw new NotFoundException("page of one's own computer");
        }
    }

    /// Notes who asks.
    public void asks(HttpServletRequest request) {
        request.setAttribute(PERSON, this);
    }
}
