package run.backstride.video;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/// Keeps the native libraries from writing to the person's standard error.
final class QuietNatives {
    /// `tflite::LoggerOptions::SetMinimumLogSeverity`, for which the bindings have no method. Under another
    /// compiler's naming it is not found, and the library's one line is printed.
    private static final String SET_SEVERITY =
            "_ZN6tflite13LoggerOptions21SetMinimumLogSeverityENS_11LogSeverityE";

    private static final int ERRORS = 3;

    private QuietNatives() {}

    static void hushFfmpeg() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /// The lint's word on restricted methods is meant: this calls native code by its name, in this one place.
    ///
    /// @return whether TensorFlow Lite could be told to speak of errors only
    @SuppressWarnings("restricted")
    static boolean hushTensorFlow() {
        Path library = Path.of(Loader.load(tensorflowlite.class));
        Optional<MemorySegment> symbol =
                SymbolLookup.libraryLookup(library, Arena.global()).find(SET_SEVERITY);
        if (symbol.isEmpty()) {
            return false;
        }
        var setter =
                Linker.nativeLinker()
                        .downcallHandle(
                                symbol.get(),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int before = (int) setter.invokeExact(ERRORS);
            return before >= 0;
        } catch (Throwable e) {
            throw new IllegalStateException("TensorFlow Lite's logger can't be set", e);
        }
    }
}
