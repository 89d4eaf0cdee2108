package run.backstride.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;

/// A whole recorded activity as few bytes, without loss: what is not a signal as JSON, each signal as the
/// differences (exclusive or) of neighbouring samples, their like bytes side by side, all of it deflated.
final class RecordingCodec {
    private static final int VERSION = 1;

    private RecordingCodec() {}

    /// What of an activity is no signal.
    private record Head(Activity facts, List<Channel> channels, List<SourceHead> sources) {}

    private record SourceHead(String name, String application, List<FieldHead> fields) {}

    /// @param converted whether the converted signal differs from the recorded one and follows it
    private record FieldHead(
            String name, String unit, Optional<Channel> channel, boolean converted) {}

    static byte[] encode(Activity activity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            write(activity, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static void write(Activity activity, DataOutputStream out) throws IOException {
        List<Channel> channels = activity.samples().present().stream().sorted().toList();
        List<SourceHead> sources = new ArrayList<>();
        List<SampledSignal> signals = new ArrayList<>(List.of(activity.samples().seconds()));
        for (Channel channel : channels) {
            signals.add(activity.samples().channel(channel).orElseThrow());
        }
        for (SensorSource source : activity.sources()) {
            List<FieldHead> fields = new ArrayList<>();
            for (SensorSource.Field field : source.fields()) {
                boolean converted = !field.converted().equals(field.values());
                fields.add(new FieldHead(field.name(), field.unit(), field.channel(), converted));
                signals.add(field.values());
                if (converted) {
                    signals.add(field.converted());
                }
            }
            sources.add(new SourceHead(source.name(), source.application(), fields));
        }
        String head =
                Json.text(
                        new Head(
                                with(activity, activity.origin(), Samples.none(), List.of()),
                                channels,
                                sources));
        out.writeByte(VERSION);
        byte[] text = head.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (SampledSignal signal : signals) {
            writeSignal(signal, out);
        }
    }

    static Activity decode(byte[] bytes) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != VERSION) {
                throw new IOException("recording of an unknown version");
            }
            byte[] text = in.readNBytes(in.readInt());
            Head head = Json.value(new String(text, StandardCharsets.UTF_8), Head.class);
            SampledSignal seconds = readSignal(in);
            Map<Channel, SampledSignal> channels = new EnumMap<>(Channel.class);
            for (Channel channel : head.channels) {
                channels.put(channel, readSignal(in));
            }
            List<SensorSource> sources = new ArrayList<>();
            for (SourceHead source : head.sources) {
                List<SensorSource.Field> fields = new ArrayList<>();
                for (FieldHead field : source.fields) {
                    SampledSignal values = readSignal(in);
                    SampledSignal converted = field.converted ? readSignal(in) : values;
                    fields.add(
                            new SensorSource.Field(
                                    field.name, field.unit, field.channel, values, converted));
                }
                sources.add(new SensorSource(source.name, source.application, fields));
            }
            return with(head.facts, head.facts.origin(), new Samples(seconds, channels), sources);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.CORRUPT,
                    "A stored recording can't be read (" + e.getMessage() + ")",
                    e);
        }
    }

    /// {@return the same activity of another file}
    static Activity from(String origin, Activity activity) {
        return with(activity, origin, activity.samples(), activity.sources());
    }

    private static Activity with(
            Activity a, String origin, Samples samples, List<SensorSource> sources) {
        return new Activity(
                origin,
                a.sport(),
                a.start(),
                a.utcOffset(),
                a.elapsedSeconds(),
                a.timerSeconds(),
                a.distanceMeters(),
                a.ascentMeters(),
                a.name(),
                a.gear(),
                a.rpe(),
                a.device(),
                samples,
                a.laps(),
                sources,
                a.sets());
    }

    private static void writeSignal(SampledSignal signal, DataOutputStream out) throws IOException {
        int count = signal.length();
        byte[] planes = new byte[count * Long.BYTES];
        long before = 0;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToLongBits(signal.at(i));
            long change = bits ^ before;
            before = bits;
            for (int plane = 0; plane < Long.BYTES; plane++) {
                planes[plane * count + i] = (byte) (change >>> (plane * Byte.SIZE));
            }
        }
        out.writeInt(count);
        out.write(planes);
    }

    private static SampledSignal readSignal(DataInputStream in) throws IOException {
        int count = in.readInt();
        byte[] planes = in.readNBytes(count * Long.BYTES);
        if (planes.length < count * Long.BYTES) {
            throw new IOException("recording ends inside a signal");
        }
        double[] values = new double[count];
        long bits = 0;
        for (int i = 0; i < count; i++) {
            long change = 0;
            for (int plane = 0; plane < Long.BYTES; plane++) {
                change |= Byte.toUnsignedLong(planes[plane * count + i]) << (plane * Byte.SIZE);
            }
            bits ^= change;
            values[i] = Double.longBitsToDouble(bits);
        }
        return SampledSignal.of(values);
    }
}
