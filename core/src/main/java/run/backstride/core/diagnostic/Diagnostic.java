package run.backstride.core.diagnostic;

/// One imperfection of an input.
///
/// @param code what kind it is
/// @param file name of the file as the person knows it; for an archive's entry `archive.zip!entry`
/// @param where the place in that file
/// @param saw what was found there
/// @param did what the program did about it
public record Diagnostic(Code code, String file, Where where, String saw, String did) {

    /// {@return one line for a person: what, where, what was done, what they can do}
    public String words() {
        return "%s, %s: %s. %s. %s".formatted(file, where.words(), saw, did, code.remedy());
    }

    /// {@return the same diagnostic of a file that is known by another name}
    public Diagnostic inFile(String name) {
        return new Diagnostic(code, name, where, saw, did);
    }
}
