package run.backstride.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Writes pictures as a video, each with its own timestamp, and what a phone would write beside them: the
/// rotation flag and named facts such as `com.android.capture.fps`.
///
/// The container follows from the file's name: mp4, mov or webm.
public final class VideoWriter implements AutoCloseable {
    /// Ticks a second of the timestamps: all usual rates divide it, and MPEG-4 takes no more than 65,535.
    private static final int TICKS = 60_000;

    private static final int GROUP_SECONDS = 1;
    private static final int BYTES_A_PIXEL = 3;
    private static final long MATRIX_BYTES = 9L * Integer.BYTES;

    private final Recording recording;
    private final BufferedImage canvas;
    private final AVFormatContext container;
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final BytePointer pixels;
    private final SwsContext converter;
    private boolean failed;

    private VideoWriter(Path file, Recording recording) throws IOException {
        this.recording = recording;
        int width = recording.width();
        int height = recording.height();
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        pixels = new BytePointer((long) width * height * BYTES_A_PIXEL);
        container = new AVFormatContext(null);
        check(
                avformat.avformat_alloc_output_context2(container, null, null, file.toString()),
                "no container for " + file.getFileName());
        encoder = encoder(recording, container);
        stream = stream(recording, container, encoder);
        frame.format(encoder.pix_fmt());
        frame.width(width);
        frame.height(height);
        check(avutil.av_frame_get_buffer(frame, 0), "no memory for a picture");
        converter =
                swscale.sws_getContext(
                        width,
                        height,
                        avutil.AV_PIX_FMT_BGR24,
                        width,
                        height,
                        avutil.AV_PIX_FMT_YUV420P,
                        swscale.SWS_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null);
        try {
            begin(file);
        } catch (IOException e) {
            free();
            throw e;
        }
    }

    /// Begins a video; a file of that name is overwritten.
    ///
    /// @param file its name ends in `.mp4`, `.mov` or `.webm`
    /// @throws IOException if the disk or the encoder refuses
    public static VideoWriter create(Path file, Recording recording) throws IOException {
        return new VideoWriter(file, recording);
    }

    private static AVCodecContext encoder(Recording recording, AVFormatContext container)
            throws IOException {
        Recording.Codec kind = recording.codec();
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(kind.encoder());
        if (codec == null || codec.isNull()) {
            throw new IOException("the encoder " + kind.encoder() + " is not in this build");
        }
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.width(recording.width());
        encoder.height(recording.height());
        encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        encoder.time_base(avutil.av_make_q(1, TICKS));
        encoder.framerate(avutil.av_d2q(recording.framesPerSecond(), TICKS));
        encoder.gop_size((int) Math.ceil(GROUP_SECONDS * recording.framesPerSecond()));
        encoder.max_b_frames(0);
        encoder.thread_count(1);
        encoder.bit_rate(recording.bitsPerSecond());
        if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        AVDictionary options = new AVDictionary(null);
        kind.options().forEach((key, value) -> avutil.av_dict_set(options, key, value, 0));
        check(
                avcodec.avcodec_open2(encoder, codec, options),
                "the encoder " + kind.encoder() + " does not take " + recording);
        avutil.av_dict_free(options);
        return encoder;
    }

    private static AVStream stream(
            Recording recording, AVFormatContext container, AVCodecContext encoder)
            throws IOException {
        AVStream stream = avformat.avformat_new_stream(container, null);
        stream.time_base(avutil.av_make_q(1, TICKS));
        stream.avg_frame_rate(encoder.framerate());
        check(
                avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder),
                "the encoder's parameters do not fit the container");
        if (recording.rotation() != 0) {
            turn(stream, recording.rotation());
        }
        return stream;
    }

    private static void turn(AVStream stream, int clockwiseDegrees) throws IOException {
        AVPacketSideData facts = new AVPacketSideData(null);
        int[] count = {0};
        AVPacketSideData matrix =
                avcodec.av_packet_side_data_new(
                        facts, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX, MATRIX_BYTES, 0);
        check(matrix == null || matrix.isNull() ? -1 : 0, "no memory for the rotation flag");
        avutil.av_display_rotation_set(new IntPointer(matrix.data()), clockwiseDegrees);
        stream.codecpar().coded_side_data(facts);
        stream.codecpar().nb_coded_side_data(count[0]);
    }

    private void begin(Path file) throws IOException {
        AVIOContext out = new AVIOContext(null);
        check(
                avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE),
                "can't write " + file);
        container.pb(out);
        AVDictionary facts = new AVDictionary(null);
        recording.facts().forEach((key, value) -> avutil.av_dict_set(facts, key, value, 0));
        container.metadata(facts);
        AVDictionary options = new AVDictionary(null);
        if (!recording.facts().isEmpty()) {
            avutil.av_dict_set(options, "movflags", "use_metadata_tags", 0);
        }
        check(avformat.avformat_write_header(container, options), "can't write " + file);
        avutil.av_dict_free(options);
    }

    /// Adds one picture.
    ///
    /// @param picture as it is stored, before any rotation; of the recording's size
    /// @param seconds when it is shown, after the one before
    /// @throws IOException if the disk or the encoder refuses
    public void add(BufferedImage picture, double seconds) throws IOException {
        if (picture.getWidth() != recording.width() || picture.getHeight() != recording.height()) {
            throw new IllegalArgumentException(
                    "a picture must be of the recording's size, was %d x %d"
                            .formatted(picture.getWidth(), picture.getHeight()));
        }
        Graphics2D g = canvas.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        byte[] bytes = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
        pixels.position(0).put(bytes, 0, bytes.length);
        failing(avutil.av_frame_make_writable(frame), "no memory for a picture");
        swscale.sws_scale(
                converter,
                new PointerPointer<>(1).put(0, pixels),
                new IntPointer(new int[] {recording.width() * BYTES_A_PIXEL}),
                0,
                recording.height(),
                frame.data(),
                frame.linesize());
        frame.pts(Math.round(seconds * TICKS));
        send(frame);
    }

    private void send(AVFrame next) throws IOException {
        failing(avcodec.avcodec_send_frame(encoder, next), "the encoder took no picture");
        while (avcodec.avcodec_receive_packet(encoder, packet) == 0) {
            packet.stream_index(stream.index());
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            failing(
                    avformat.av_interleaved_write_frame(container, packet),
                    "the video can't be written");
        }
    }

    /// Ends the video: what the encoder still holds, then the index.
    @Override
    public void close() throws IOException {
        try {
            if (!failed) {
                send(new AVFrame(null));
                check(avformat.av_write_trailer(container), "the video's end can't be written");
            }
        } finally {
            avformat.avio_closep(container.pb());
            free();
        }
    }

    private void free() {
        avcodec.avcodec_free_context(encoder);
        avformat.avformat_free_context(container);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        swscale.sws_freeContext(converter);
        pixels.close();
    }

    private void failing(int code, String what) throws IOException {
        failed = code < 0;
        check(code, what);
    }

    private static void check(int code, String what) throws IOException {
        if (code < 0) {
            throw new IOException(what + " (ffmpeg says " + code + ")");
        }
    }
}
