package run.backstride.core.diagnostic;

/// The place in a file that a diagnostic speaks of. Always known, never null.
public sealed interface Where {

    /// {@return the place as a reader sees it, such as `byte 48112`}
    String words();

    /// A byte offset, 0 is the first byte.
    ///
    /// @param offset bytes from the start of the (unpacked) file
    record Byte(long offset) implements Where {
        @Override
        public String words() {
            return "byte " + offset;
        }
    }

    /// A place in a text.
    ///
    /// @param line from 1
    /// @param column from 1; 0 where only the line is known
    record Text(int line, int column) implements Where {
        @Override
        public String words() {
            return column > 0 ? "line " + line + ", column " + column : "line " + line;
        }
    }

    /// A frame of a video or of a keypoint file.
    ///
    /// @param index from 0
    record Frame(int index) implements Where {
        @Override
        public String words() {
            return "frame " + index;
        }
    }

    /// An entry of an archive.
    ///
    /// @param name the entry's name as the archive has it
    record Entry(String name) implements Where {
        @Override
        public String words() {
            return "entry " + name;
        }
    }

    /// The file as a whole.
    record Whole() implements Where {
        @Override
        public String words() {
            return "whole file";
        }
    }
}
