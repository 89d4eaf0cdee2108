package run.backstride.report.markup;

/// A part of a document.
public sealed interface Node permits Element, Text, OwnSource {

    /// Writes the markup of this part.
    void writeTo(StringBuilder out);
}
