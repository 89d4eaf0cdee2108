package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// The imperfections of one file while it is read. What repeats is told once, with its first place and its
/// count: a file of a hundred thousand points without a time gives one diagnostic.
final class DiagnosticLog {
    private final String file;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    DiagnosticLog(String file) {
        this.file = file;
    }

    private record Key(Code code, String kind) {}

    private static final class Entry {
        private final Where where;
        private final String saw;
        private final String did;
        private int times;

        Entry(Where where, String saw, String did) {
            this.where = where;
            this.saw = saw;
            this.did = did;
        }
    }

    /// {@return the file's name as the person knows it}
    String file() {
        return file;
    }

    /// Notes an imperfection that happens once.
    void note(Code code, Where where, String saw, String did) {
        repeat(code, saw, where, saw, did);
    }

    /// Notes one more case of `kind`; the first one's words stand for all.
    ///
    /// @param kind what makes two cases the same; one of a small number
    void repeat(Code code, String kind, Where where, String saw, String did) {
        entries.computeIfAbsent(new Key(code, kind), _ -> new Entry(where, saw, did)).times++;
    }

    /// {@return a diagnostic of this file by itself}
    Diagnostic diagnostic(Code code, Where where, String saw, String did) {
        return new Diagnostic(code, file, where, saw, did);
    }

    /// {@return all that was noted, in the order in which it was first seen}
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>();
        entries.forEach((key, entry) -> {
            String times = entry.times > 1 ? " (and " + (entry.times - 1) + " more)" : "";
            all.add(diagnostic(key.code, entry.where, entry.saw + times, entry.did));
        });
        return all;
    }
}
