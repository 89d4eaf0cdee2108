package run.backstride.app;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// The schemas in `docs/`.
final class DocumentSchema {
    private DocumentSchema() {}

    /// {@return what is wrong with a document by `docs/NAME.schema.json`, in words; empty where it is right}
    static List<String> faults(String name, String document) {
        try {
            String schema =
                    Files.readString(SourceTree.root().resolve("docs/" + name + ".schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(document, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
