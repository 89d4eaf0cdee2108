package run.backstride.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One of the schemas in `docs/`.
final class DocumentSchema {
    private final Schema schema;

    private DocumentSchema(Schema schema) {
        this.schema = schema;
    }

    /// {@return the schema `docs/NAME.schema.json`}
    static DocumentSchema named(String name) {
        return new DocumentSchema(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(name)));
    }

    /// {@return the text of `docs/NAME.schema.json`}
    static String text(String name) {
        try {
            return Files.readString(Path.of("../docs", name + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return what is wrong with a document, in words; empty where it is right}
    List<String> faults(String document) {
        return schema.validate(document, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
