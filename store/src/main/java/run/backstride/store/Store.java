package run.backstride.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Histories that stay. All parts may be used from many threads at once; every failure of disk or database is a
/// [StoreException], and what was asked for is then not done at all.
public final class Store implements AutoCloseable {
    private final StoreSettings settings;
    private final Database database;
    private final Originals originals;

    private Store(StoreSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
        this.originals = new Originals(settings.folder().resolve("originals"));
    }

    /// Opens a store and brings its tables up to date.
    public static Store open(StoreSettings settings) {
        return new Store(settings, Database.open(settings));
    }

    /// {@return whose histories are kept}
    public Runners runners() {
        return new Runners(database, originals, settings.clock());
    }

    /// {@return what was imported}
    public Imports imports() {
        return new Imports(database, originals, settings.clock());
    }

    /// {@return what runs imports in the calling thread}
    public ImportRun importing() {
        return new ImportRun(database, originals, work(), settings.science(), settings.clock());
    }

    /// {@return what takes imports back}
    public Undoing undoing() {
        return new Undoing(database, originals, settings.clock());
    }

    /// {@return what runners wrote down}
    public DiaryBook diary() {
        return new DiaryBook(database, settings.clock());
    }

    /// {@return recorded activities}
    public Activities activities() {
        return new Activities(database, settings.clock());
    }

    /// {@return histories as the analysis takes them}
    public Histories histories() {
        return new Histories(database, settings.science());
    }

    /// {@return measured videos}
    public Recordings recordings() {
        return new Recordings(database, originals, settings.science(), settings.clock());
    }

    /// {@return how runners like things}
    public Preferences settings() {
        return new Preferences(database);
    }

    /// {@return filled-in questionnaires}
    public Questionnaires questionnaires() {
        return new Questionnaires(database);
    }

    /// {@return who may come in}
    public Accounts accounts() {
        return new Accounts(database, settings.clock());
    }

    /// {@return who sees whom}
    public Grants grants() {
        return new Grants(database, settings.clock());
    }

    /// {@return what is said about runners}
    public Comments comments() {
        return new Comments(database, settings.clock());
    }

    /// {@return tokens for programs}
    public ApiTokens tokens() {
        return new ApiTokens(database, settings.clock());
    }

    /// {@return experiments}
    public Trials trials() {
        return new Trials(database, settings.clock());
    }

    /// {@return results}
    public Analyses analyses() {
        return new Analyses(database, settings.science());
    }

    /// {@return who looked at what}
    public AccessLog accessLog() {
        return new AccessLog(database, settings.clock());
    }

    /// {@return backups and exports}
    public Transfer transfer() {
        return new Transfer(database, originals, settings.science(), settings.clock());
    }

    /// Starts to work in the background: on what was left over first, and on what another science measured. Close
    /// it before the store.
    ///
    /// @param reader reads files
    /// @param gait measures videos
    /// @param nanos a clock for pauses, such as `System::nanoTime`
    public Jobs startJobs(BatchReader reader, GaitReader gait, LongSupplier nanos) {
        GaitRun videos = new GaitRun(database, originals, work(), settings.science());
        return Jobs.start(
                database,
                new Jobs.Works(importing(), reader, videos, gait, histories()),
                settings.folder(),
                settings.clock(),
                nanos);
    }

    /// Starts to work in the background where no videos are measured: a job for one fails and says so.
    ///
    /// @param reader reads files
    /// @param nanos a clock for pauses, such as `System::nanoTime`
    public Jobs startJobs(BatchReader reader, LongSupplier nanos) {
        return startJobs(reader, GaitReader.NONE, nanos);
    }

    private Path work() {
        return settings.folder().resolve("work");
    }

    /// {@return whether a program works on the jobs of a folder with a SQLite store}
    public static boolean isInUse(Path folder) {
        return WorkLock.isHeld(folder);
    }

    /// Looks through the whole database.
    ///
    /// @return what is wrong with it; empty where nothing is
    public Optional<String> damage() {
        return database.damage();
    }

    /// {@return the folder of the store}
    public Path folder() {
        return settings.folder();
    }

    @Override
    public void close() {
        database.close();
    }
}
