package run.backstride.video;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;

/// The picture stream of an open video file with its decoder.
final class VideoStream implements AutoCloseable {
    /// What phones and cameras write. Play lists and the like, which make ffmpeg open other files, are not
    /// among them.
    private static final String CONTAINERS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,ogg,asf";

    private static final int SMALLEST_SIDE = 64;
    private static final int LARGEST_SIDE = 8192;
    private static final long LARGE_PICTURE = 1920L * 1088;

    private final AVFormatContext format;
    private final AVStream stream;
    private final AVCodecContext decoder;

    private VideoStream(AVFormatContext format, AVStream stream, AVCodecContext decoder) {
        this.format = format;
        this.stream = stream;
        this.decoder = decoder;
    }

    /// Opens a file and the decoder of its pictures.
    ///
    /// @throws UnreadableInputException if there is nothing to decode, with the reason
    static VideoStream open(Path file, String name) throws UnreadableInputException {
        QuietNatives.hushFfmpeg();
        FileKind kind = FileKind.of(file, name);
        if (kind == FileKind.PICTURE) {
            throw FileKind.refused(Code.UNSUPPORTED_VIDEO, name, kind.words());
        }
        AVFormatContext format = container(file, name, kind);
        try {
            return open(format, name);
        } catch (UnreadableInputException e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    private static AVFormatContext container(Path file, String name, FileKind kind)
            throws UnreadableInputException {
        AVFormatContext format = new AVFormatContext((Pointer) null);
        AVDictionary options = new AVDictionary((Pointer) null);
        avutil.av_dict_set(options, "format_whitelist", CONTAINERS, 0);
        avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
        int status = avformat.avformat_open_input(format, "file:" + file, null, options);
        avutil.av_dict_free(options);
        if (status < 0) {
            throw kind == FileKind.MOVIE
                    ? FileKind.refused(
                            Code.TRUNCATED,
                            name,
                            "the file's table of frames (moov) is missing or broken, as when a"
                                    + " recording or a copy breaks off")
                    : FileKind.refused(Code.UNSUPPORTED_VIDEO, name, FileKind.OTHER.words());
        }
        if (avformat.avformat_find_stream_info(format, (PointerPointer<?>) null) < 0) {
            avformat.avformat_close_input(format);
            throw FileKind.refused(Code.TRUNCATED, name, "no frame of it can be decoded");
        }
        return format;
    }

    private static VideoStream open(AVFormatContext format, String name)
            throws UnreadableInputException {
        int index =
                avformat.av_find_best_stream(
                        format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (index < 0 && index != avutil.AVERROR_DECODER_NOT_FOUND()) {
            throw FileKind.refused(
                    Code.UNSUPPORTED_VIDEO,
                    name,
                    "there are no pictures in the file" + (sounds(format) ? ", only sound" : ""));
        }
        AVStream stream = format.streams(Math.max(0, index));
        if ((stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw FileKind.refused(
                    Code.UNSUPPORTED_VIDEO, name, "the file holds sound with a cover picture");
        }
        checkSize(stream.codecpar(), name);
        return new VideoStream(format, stream, decoder(stream, name));
    }

    private static boolean sounds(AVFormatContext format) {
        return avformat.av_find_best_stream(
                        format, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0)
                >= 0;
    }

    private static void checkSize(AVCodecParameters facts, String name)
            throws UnreadableInputException {
        if (facts.width() <= 0 || facts.height() <= 0) {
            throw FileKind.refused(
                    Code.TRUNCATED,
                    name,
                    "the file does not say how large its pictures are, as when a recording or a copy"
                            + " breaks off");
        }
        if (Math.min(facts.width(), facts.height()) < SMALLEST_SIDE
                || Math.max(facts.width(), facts.height()) > LARGEST_SIDE) {
            throw FileKind.refused(
                    Code.UNSUPPORTED_VIDEO,
                    name,
                    "no usable picture, %d x %d pixels".formatted(facts.width(), facts.height()));
        }
    }

    private static AVCodecContext decoder(AVStream stream, String name)
            throws UnreadableInputException {
        AVCodecParameters facts = stream.codecpar();
        // ffmpeg's own decoder of AV1 needs special hardware; libaom's does not.
        AVCodec codec =
                facts.codec_id() == avcodec.AV_CODEC_ID_AV1
                        ? avcodec.avcodec_find_decoder_by_name("libaom-av1")
                        : avcodec.avcodec_find_decoder(facts.codec_id());
        AVCodecContext decoder = codec == null ? null : avcodec.avcodec_alloc_context3(codec);
        if (decoder != null) {
            avcodec.avcodec_parameters_to_context(decoder, facts);
            decoder.pkt_timebase(stream.time_base());
            boolean large = (long) facts.width() * facts.height() > LARGE_PICTURE;
            decoder.thread_count(large ? 2 : 1);
            if (avcodec.avcodec_open2(decoder, codec, (AVDictionary) null) >= 0) {
                return decoder;
            }
            avcodec.avcodec_free_context(decoder);
        }
        throw FileKind.refused(
                Code.UNSUPPORTED_VIDEO,
                name,
                "a video of the codec %s, which can't be decoded here"
                        .formatted(avcodec.avcodec_get_name(facts.codec_id()).getString()));
    }

    AVFormatContext format() {
        return format;
    }

    AVStream stream() {
        return stream;
    }

    AVCodecContext decoder() {
        return decoder;
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(format);
    }
}
