package run.backstride.store;

/// A file that belongs to a recording: an evidence frame, the slow loop, the track.
public final class Artifact {
    private final String name;
    private final String mime;
    private final byte[] bytes;

    /// @param name unique in its recording, such as `contact-left.png`
    /// @param mime its type, such as `image/png`
    /// @param bytes copied
    public Artifact(String name, String mime, byte[] bytes) {
        this.name = name;
        this.mime = mime;
        this.bytes = bytes.clone();
    }

    /// {@return its name, unique in its recording}
    public String name() {
        return name;
    }

    /// {@return its type}
    public String mime() {
        return mime;
    }

    /// {@return a copy of its bytes}
    public byte[] bytes() {
        return bytes.clone();
    }
}
