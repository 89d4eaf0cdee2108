package run.backstride.report.json;

import java.util.function.Consumer;
import run.backstride.core.diagnostic.Diagnostic;

/// One diagnostic: what, where, what was done, what a person can do.
final class DiagnosticFields {
    private DiagnosticFields() {}

    static Consumer<Json> of(Diagnostic diagnostic) {
        return json ->
                json.put("code", diagnostic.code().id())
                        .put("file", diagnostic.file())
                        .put("where", diagnostic.where().words())
                        .put("saw", diagnostic.saw())
                        .put("did", diagnostic.did())
                        .put("remedy", diagnostic.code().remedy());
    }
}
