package run.backstride.video;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/// Decodes on a thread of its own, a few frames ahead of whoever takes them.
final class FramePump implements AutoCloseable {
    private static final int AHEAD = 3;

    /// A frame on its way; the last parcel has no picture, or what went wrong.
    private record Parcel(Optional<Picture> picture, Optional<RuntimeException> failure) {}

    private final FrameReader frames;
    private final Semaphore room = new Semaphore(AHEAD);
    private final BlockingQueue<Parcel> ready = new LinkedBlockingQueue<>();
    private final Thread decoder;

    FramePump(FrameReader frames) {
        this.frames = frames;
        decoder = Thread.ofPlatform().daemon().name("decoder").start(this::decode);
    }

    private void decode() {
        try {
            Optional<Picture> next;
            do {
                room.acquire();
                next = frames.next();
                ready.add(new Parcel(next, Optional.empty()));
            } while (next.isPresent());
        } catch (InterruptedException e) {
            // Nobody takes frames any more.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ready.add(new Parcel(Optional.empty(), Optional.of(e)));
        }
    }

    /// {@return the next frame, which the caller closes; nothing at the end, or when the thread is interrupted}
    Optional<Picture> next() {
        Parcel parcel;
        try {
            parcel = ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        room.release();
        if (parcel.failure().isPresent()) {
            throw parcel.failure().get();
        }
        return parcel.picture();
    }

    /// Stops decoding; the reader may be closed then.
    @Override
    public void close() {
        decoder.interrupt();
        boolean interrupted = false;
        while (decoder.isAlive()) {
            try {
                decoder.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        ready.forEach(parcel -> parcel.picture().ifPresent(Picture::close));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
