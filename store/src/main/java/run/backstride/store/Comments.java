package run.backstride.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What physiotherapists and runners say about what they see. They enter no finding.
public final class Comments {
    private final Database database;
    private final Clock clock;

    Comments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds a comment.
    ///
    /// @param about what it speaks of, as the application names it
    /// @param author who says it
    /// @param text plain
    public Comment add(String runner, String about, Account author, String text) {
        Comment comment =
                new Comment(
                        Ids.fresh(),
                        runner,
                        about,
                        author.id(),
                        author.name(),
                        text,
                        clock.instant());
        return database.write(h -> {
            Runners.one(h, runner);
            Rows.insert(
                    h,
                    "comment",
                    List.of("id", "runner_id", "about", "author_id", "author_name", "text", "at"),
                    Cells.of(
                            comment.id(),
                            runner,
                            about,
                            comment.author(),
                            comment.authorName(),
                            text,
                            comment.at()));
            return comment;
        });
    }

    /// {@return the comments on a runner, the newest first}
    public List<Comment> of(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select * from comment where runner_id = :runner order by at desc, id")
                        .bind("runner", runner)
                        .map((row, _) ->
                                new Comment(
                                        row.getString("id"),
                                        row.getString("runner_id"),
                                        row.getString("about"),
                                        row.getString("author_id"),
                                        row.getString("author_name"),
                                        row.getString("text"),
                                        Instant.parse(row.getString("at"))))
                        .list());
    }

    /// {@return whether the runner had such a comment; it is gone}
    public boolean remove(String runner, String id) {
        return database.write(h ->
                h.createUpdate("delete from comment where id = :id and runner_id = :runner")
                                .bind("id", id)
                                .bind("runner", runner)
                                .execute()
                        > 0);
    }
}
