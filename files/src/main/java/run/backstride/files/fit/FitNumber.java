package run.backstride.files.fit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads one number of any base type. `NaN` where the file holds the type's "invalid" pattern, which is all
/// ones (for signed types the largest value, for the z types zero).
final class FitNumber {
    private static final VarHandle SHORT_LITTLE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BIG = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LITTLE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LITTLE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = view(long[].class, ByteOrder.BIG_ENDIAN);
    private static final double TWO_TO_64 = 0x1p64;

    private FitNumber() {}

    /// {@return the number at `at`, or `NaN` where it is invalid or no number}
    static double read(byte[] bytes, int at, FitBaseType type, boolean bigEndian) {
        return switch (type) {
            case ENUM, UINT8, BYTE -> valid(bytes[at] & 0xFF, 0xFF);
            case SINT8 -> valid(bytes[at], Byte.MAX_VALUE);
            case UINT8Z -> valid(bytes[at] & 0xFF, 0);
            case SINT16 -> valid(int16(bytes, at, bigEndian), Short.MAX_VALUE);
            case UINT16 -> valid(int16(bytes, at, bigEndian) & 0xFFFF, 0xFFFF);
            case UINT16Z -> valid(int16(bytes, at, bigEndian) & 0xFFFF, 0);
            case SINT32 -> valid(int32(bytes, at, bigEndian), Integer.MAX_VALUE);
            case UINT32 -> valid(int32(bytes, at, bigEndian) & 0xFFFF_FFFFL, 0xFFFF_FFFFL);
            case UINT32Z -> valid(int32(bytes, at, bigEndian) & 0xFFFF_FFFFL, 0);
            case FLOAT32 -> finite(Float.intBitsToFloat(int32(bytes, at, bigEndian)));
            case FLOAT64 -> finite(Double.longBitsToDouble(int64(bytes, at, bigEndian)));
            case SINT64 -> valid(int64(bytes, at, bigEndian), Long.MAX_VALUE);
            case UINT64 -> unsigned(int64(bytes, at, bigEndian), -1);
            case UINT64Z -> unsigned(int64(bytes, at, bigEndian), 0);
            case STRING -> Double.NaN;
        };
    }

    static int int16(byte[] bytes, int at, boolean bigEndian) {
        return bigEndian ? (short) SHORT_BIG.get(bytes, at) : (short) SHORT_LITTLE.get(bytes, at);
    }

    static int int32(byte[] bytes, int at, boolean bigEndian) {
        return bigEndian ? (int) INT_BIG.get(bytes, at) : (int) INT_LITTLE.get(bytes, at);
    }

    private static long int64(byte[] bytes, int at, boolean bigEndian) {
        return bigEndian ? (long) LONG_BIG.get(bytes, at) : (long) LONG_LITTLE.get(bytes, at);
    }

    private static double valid(long value, long invalid) {
        return value == invalid ? Double.NaN : value;
    }

    private static double unsigned(long value, long invalid) {
        if (value == invalid) {
            return Double.NaN;
        }
        return value >= 0 ? value : value + TWO_TO_64;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order).withInvokeExactBehavior();
    }
}
