package run.backstride.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// What a file is by its first bytes, so that a file that is no video is told apart from a broken one.
enum FileKind {
    PICTURE("this is a still picture"),
    MOVIE("this is a film in the family of mp4 and mov"),
    OTHER("this is no video that can be decoded");

    private static final int HEAD = 16;

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /// {@return what the file is, in words}
    String words() {
        return words;
    }

    /// {@return the kind of a file that can be opened and holds something}
    ///
    /// @throws UnreadableInputException if it is not there, empty, no file or not to be read
    static FileKind of(Path file, String name) throws UnreadableInputException {
        if (Files.isDirectory(file)) {
            throw refused(Code.UNSUPPORTED_VIDEO, name, "this is a folder, not a video");
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw refused(Code.UNREADABLE, name, "the file is not there or can't be read");
        }
        if (head.length == 0) {
            throw refused(Code.UNSUPPORTED_VIDEO, name, "the file is empty, 0 bytes");
        }
        return of(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static FileKind of(String head) {
        boolean picture =
                head.startsWith("\u00ff\u00d8\u00ff")
                        || head.startsWith("\u0089PNG")
                        || head.startsWith("GIF8")
                        || head.startsWith("BM")
                        || head.startsWith("II*\0")
                        || head.startsWith("MM\0*")
                        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
        if (head.startsWith("ftyp", 4)) {
            String brand = head.length() >= 12 ? head.substring(8, 12) : "";
            boolean still = brand.matches("heic|heix|mif1|avif");
            return still ? PICTURE : MOVIE;
        }
        return picture ? PICTURE : OTHER;
    }

    static UnreadableInputException refused(Code code, String name, String saw) {
        return new UnreadableInputException(
                new Diagnostic(code, name, new Where.Whole(), saw, "The file was not read"));
    }
}
