package run.backstride.files.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;
import run.backstride.files.table.DiaryTables;
import run.backstride.files.table.ExperimentFiles;
import run.backstride.files.xml.RouteSource;

/// Reads one file and hands over what it gave, or opens it where it is an archive. Whatever goes wrong with it
/// becomes a diagnostic of it.
///
/// @param export the export it is part of
/// @param archive the archive it lies in, used until it is read
/// @param routes of an Apple Health export
record LeafTask(
        Leaf leaf,
        Optional<Export> export,
        Optional<Archive> archive,
        RouteSource routes,
        Batch batch)
        implements Runnable {

    /// What a streamed export holds in memory, about.
    private static final long STREAMING_BYTES = 4L << 20;

    /// A gzipped FIT file unpacks to two to five times its size.
    private static final int GZIP_RATIO = 5;

    private static final String NOT_READ = "Did not read the file";

    @Override
    public void run() {
        long remaining = leaf.weight();
        try {
            remaining = readOrOpen();
        } finally {
            archive.ifPresent(Archive::release);
            batch.done(remaining);
        }
    }

    /// {@return the part of the file's weight that is dealt with}
    private long readOrOpen() {
        int permits = 0;
        try {
            FileReading reading;
            try (OpenLeaf open = OpenLeaf.open(leaf, batch.limits())) {
                if (open.content() == Content.ZIP) {
                    return new ArchiveOpening(this).open(open);
                }
                permits = batch.occupy(memoryOf(open));
                reading = read(open);
                if (reading.format() != Format.UNKNOWN && open.content() != Content.APPLE_HEALTH) {
                    open.hashWhole();
                }
            } catch (InputProblem e) {
                reading = unread(e.code(), e.saw());
            } catch (IOException e) {
                reading = unread(Code.UNREADABLE, "the file can't be read (%s)".formatted(said(e)));
            } catch (SinkFailure e) {
                throw e;
            } catch (RuntimeException e) {
                reading =
                        unread(Code.CORRUPT, "the file defeats its reader (%s)".formatted(said(e)));
            } catch (OutOfMemoryError | StackOverflowError e) {
                reading = unread(Code.TOO_LARGE, "the file needs more memory than there is");
            }
            FileReading whole = reading;
            batch.handOver(leaf.order(), export.map(e -> e.enriched(leaf, whole)).orElse(whole));
        } finally {
            if (permits > 0) {
                batch.release(permits);
            }
        }
        return leaf.weight();
    }

    private long memoryOf(OpenLeaf open) {
        return switch (open.content()) {
            case FIT, TCX, GPX ->
                    Math.max(leaf.unpacked(), open.isGzipped() ? GZIP_RATIO * leaf.packed() : 0);
            case APPLE_HEALTH -> STREAMING_BYTES;
            case DIARY, EXPERIMENT, STRAVA_LIST, KEYPOINTS, GZIP, ZIP, VIDEO, EMPTY, UNKNOWN -> 0;
        };
    }

    private FileReading read(OpenLeaf open) throws IOException {
        FileReading reading;
        try {
            reading = readContent(open);
        } catch (UnreadableInputException e) {
            reading = unread(e.diagnostic().inFile(leaf.name()));
        } catch (SinkFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the reader may stumble over the end that a guard made; the guard knows the reason
            if (open.problem().isEmpty()) {
                throw e;
            }
            reading = unread(open.problem().get().code(), open.problem().get().saw());
        }
        if (open.isBeyondLimits()) {
            InputProblem problem = open.problem().orElseThrow();
            return unread(problem.code(), problem.saw());
        }
        Optional<InputProblem> problem = open.problem();
        return problem.isPresent() ? with(problem.get(), reading) : reading;
    }

    private FileReading readContent(OpenLeaf open) throws IOException, UnreadableInputException {
        Limits limits = batch.limits();
        LeafReaders readers = batch.readers();
        return switch (open.content()) {
            case FIT -> readFit(open);
            case TCX -> {
                open.atMost(limits.textBytes());
                yield readers.tcx().read(open.in(), leaf.name());
            }
            case GPX -> {
                open.atMost(limits.textBytes());
                yield readers.gpx().read(open.in(), leaf.name());
            }
            case APPLE_HEALTH -> readHealth(open);
            case DIARY -> {
                open.atMost(limits.tableBytes());
                yield DiaryTables.read(open.in(), leaf.name());
            }
            case EXPERIMENT -> {
                open.atMost(limits.tableBytes());
                yield ExperimentFiles.read(open.in(), leaf.name());
            }
            case KEYPOINTS -> notForHere(Format.KEYPOINTS, "the file holds keypoints of a video");
            case STRAVA_LIST ->
                    unread(
                            Code.UNKNOWN_FORMAT,
                            "a list of Strava activities that is not named activities.csv");
            case VIDEO ->
                    unread(
                            Code.UNKNOWN_FORMAT,
                            "the file is a video; give it with --side or --rear");
            case EMPTY -> unread(Code.EMPTY_INPUT, "the file is empty");
            case UNKNOWN -> unread(unknownCode(), "the content is of no format that is read");
            case GZIP, ZIP -> throw new IllegalStateException("archives are opened, not read");
        };
    }

    private FileReading readFit(OpenLeaf open) throws IOException, UnreadableInputException {
        open.atMost(batch.limits().fitBytes());
        byte[] bytes = open.readAll();
        if (open.isBeyondLimits()) {
            InputProblem problem = open.problem().orElseThrow();
            return unread(problem.code(), problem.saw());
        }
        return batch.readers().fit().read(bytes, leaf.name());
    }

    /// An Apple Health export may be read twice, and comes activity by activity, or years of runs would have
    /// to be in memory at once.
    private FileReading readHealth(OpenLeaf first) throws UnreadableInputException {
        List<OpenLeaf> opened = new ArrayList<>();
        AtomicInteger part = new AtomicInteger();
        FileReading reading =
                batch.readers()
                        .health()
                        .read(
                                () -> {
                                    OpenLeaf open =
                                            opened.isEmpty()
                                                    ? OpenLeaf.open(leaf, batch.limits())
                                                    : OpenLeaf.openUnhashed(leaf, batch.limits());
                                    open.atMost(batch.limits().healthBytes());
                                    opened.add(open);
                                    return open.closingIn();
                                },
                                leaf.name(),
                                routes,
                                activity -> handOverPart(part.getAndIncrement(), activity));
        opened.forEach(first::takeOver);
        return reading;
    }

    private void handOverPart(int index, Activity activity) {
        FileReading reading =
                new FileReading(
                        leaf.name(),
                        Format.APPLE_HEALTH,
                        ContentKind.ACTIVITY,
                        List.of(activity),
                        Diary.EMPTY,
                        List.of());
        batch.handOverPart(leaf.order().ofPart(index), reading);
    }

    /// The name says nothing of a format, but it says what the person expects of the file.
    private Code unknownCode() {
        String name = leaf.fileName();
        return name.endsWith(".fit") || name.endsWith(".fit.gz")
                ? Code.BAD_HEADER
                : Code.UNKNOWN_FORMAT;
    }

    private FileReading notForHere(Format format, String saw) {
        return new FileReading(
                leaf.name(),
                format,
                ContentKind.OTHER,
                List.of(),
                Diary.EMPTY,
                List.of(diagnostic(Code.NOT_AN_ACTIVITY, saw, NOT_READ)));
    }

    FileReading unread(Code code, String saw) {
        return unread(diagnostic(code, saw, NOT_READ));
    }

    private FileReading unread(Diagnostic diagnostic) {
        return new FileReading(
                leaf.name(),
                Format.UNKNOWN,
                ContentKind.OTHER,
                List.of(),
                Diary.EMPTY,
                List.of(diagnostic));
    }

    private FileReading with(InputProblem problem, FileReading reading) {
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        diagnostics.add(diagnostic(problem.code(), problem.saw(), "Kept what came before"));
        return new FileReading(
                reading.file(),
                reading.format(),
                reading.kind(),
                reading.activities(),
                reading.diary(),
                diagnostics,
                reading.experiment());
    }

    Diagnostic diagnostic(Code code, String saw, String did) {
        return new Diagnostic(code, leaf.name(), new Where.Whole(), saw, did);
    }

    private static String said(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
