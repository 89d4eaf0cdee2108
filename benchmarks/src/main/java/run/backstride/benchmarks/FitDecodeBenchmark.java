package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.fit.FitReader;

/// One pass over all FIT files of a folder, given as `-p folder=PATH`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FitDecodeBenchmark {
    /// The folder to read.
    @Param("corpus")
    public String folder = "";

    private List<FitFiles.Loaded> files = List.of();

    /// Loads the folder.
    @Setup
    public void load() throws IOException {
        files = FitFiles.under(Path.of(folder));
    }

    /// Decodes every file.
    @Benchmark
    public void decode(Blackhole sink) {
        for (FitFiles.Loaded file : files) {
            try {
                sink.consume(FitReader.read(file.bytes(), file.name()));
            } catch (UnreadableInputException e) {
                sink.consume(e);
            }
        }
    }
}
