package run.backstride.store;

import java.time.Instant;

/// What somebody said about something of a runner.
///
/// @param id random, 128 bits
/// @param runner whose it is
/// @param about what it speaks of, as the application names it
/// @param author id of the author's account; of no account where the comment came with an export
/// @param authorName as the author was called
/// @param text what was said, plain
/// @param at when
public record Comment(
        String id,
        String runner,
        String about,
        String author,
        String authorName,
        String text,
        Instant at) {}
