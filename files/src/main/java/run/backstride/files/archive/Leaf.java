package run.backstride.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// One file, wherever it lies: on the disk, in an archive, in an archive inside an archive.
///
/// @param prefix what the person's name for it begins with; shared by all files of a folder or an archive
/// @param path below its folder or archive, `/` between names
/// @param order its place among all files
/// @param depth how many archives it lies in
/// @param packed bytes where it lies
/// @param unpacked bytes as announced; -1 where unknown
/// @param crc CRC-32 as announced; -1 where unknown
/// @param weight its share of the input's bytes, for progress
/// @param file where it lies on the disk, if it does
/// @param input the input it came with
/// @param opener opens its bytes
record Leaf(
        String prefix,
        String path,
        Order order,
        int depth,
        long packed,
        long unpacked,
        long crc,
        long weight,
        Optional<Path> file,
        Input input,
        Opener opener) {

    private static final long UNKNOWN = -1;

    /// Opens the unpacked bytes, unguarded.
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /// {@return a file on the disk, the `index`-th of all}
    ///
    /// @param prefix the folder as it was given, with its `/`
    static Leaf onDisk(Input input, Path file, String prefix, String path, long size, int index) {
        return new Leaf(
                prefix,
                path,
                new Order(index, 0, 0, 0),
                0,
                size,
                size,
                UNKNOWN,
                size,
                Optional.of(file),
                input,
                () -> Files.newInputStream(file));
    }

    /// {@return the file as the person knows it, `archive.zip!entry`}
    String name() {
        return prefix + path;
    }

    /// {@return what the names of the entries of the archive that this file is begin with}
    String asPrefix() {
        return name() + "!";
    }

    /// {@return the entry at `index` of the archive that this file is}
    ///
    /// @param inside its [#asPrefix]
    Leaf entry(String inside, RandomBytes archive, ZipPlace place, int index, long share) {
        return new Leaf(
                inside,
                place.name(),
                order.inner(index),
                depth + 1,
                place.packed(),
                place.unpacked(),
                place.crc(),
                share,
                Optional.empty(),
                input,
                () -> place.open(archive));
    }

    /// {@return the same file, of whose unpacked bytes no checksum is announced}
    Leaf withoutChecksum() {
        return new Leaf(
                prefix, path, order, depth, packed, UNKNOWN, UNKNOWN, weight, file, input, opener);
    }

    /// {@return an entry that is met in a stream, where nothing is announced}
    Leaf streamed(String entry, int index, Opener bytes) {
        return new Leaf(
                asPrefix(),
                entry,
                order.inner(index),
                depth + 1,
                packed,
                UNKNOWN,
                UNKNOWN,
                0,
                Optional.empty(),
                input,
                bytes);
    }

    /// {@return the folder it lies in, with `/` at the end; empty at the top}
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// {@return the last name of its path, in lower case}
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
