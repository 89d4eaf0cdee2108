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
        private final Diagnostic first;
        private int times;

        Entry(Diagnostic first) {
            this.first = first;
        }

        Diagnostic told() {
            String more = times > 1 ? " (and " + (times - 1) + " more)" : "";
            return new Diagnostic(
                    first.code(), first.file(), first.where(), first.saw() + more, first.did());
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
        Key key = new Key(code, kind);
        entries.computeIfAbsent(key, _ -> new Entry(diagnostic(code, where, saw, did))).times++;
    }

    /// Takes over what was noted of a file that belongs to this one, a route of an export, say: one of a code,
    /// since there may be hundreds of such files.
    void adopt(DiagnosticLog other) {
        other.all().forEach(this::adopt);
    }

    /// Takes over one diagnostic of a file that belongs to this one.
    void adopt(Diagnostic diagnostic) {
        entries.computeIfAbsent(new Key(diagnostic.code(), "adopted"), _ -> new Entry(diagnostic))
                .times++;
    }

    /// Adds what a second reading of the same file noted beyond the first.
    void addNew(DiagnosticLog second) {
        second.entries.forEach(entries::putIfAbsent);
    }

    /// {@return a diagnostic of this file by itself}
    Diagnostic diagnostic(Code code, Where where, String saw, String did) {
        return new Diagnostic(code, file, where, saw, did);
    }

    /// {@return all that was noted, in the order in which it was first seen}
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>();
        entries.values().forEach(entry -> all.add(entry.told()));
        return all;
    }
}
