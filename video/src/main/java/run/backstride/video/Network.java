package run.backstride.video;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/// One network with its input and outputs, run by TensorFlow Lite with XNNPACK. Not thread-safe.
final class Network implements AutoCloseable {
    private final FlatBufferModel model;
    private final BuiltinOpResolver resolver;
    private final Interpreter interpreter;
    private final FloatBuffer input;
    private final List<FloatBuffer> outputs = new ArrayList<>();

    /// Outputs that are not wanted are not computed: XNNPACK leaves out every step that nothing wanted
    /// depends on, which for the landmark networks (whose mask of the body we do not use) is nearly half.
    ///
    /// @param file of the network
    /// @param threads that one inference may use
    /// @param wanted how many numbers the outputs have that are read
    /// @throws IllegalArgumentException if the file is no network with float input and these outputs
    Network(Path file, int threads, List<Integer> wanted) {
        QuietNatives.hushTensorFlow();
        model = FlatBufferModel.BuildFromFile(file.toString());
        if (model == null || model.isNull()) {
            throw new IllegalArgumentException("no network: " + file.getFileName());
        }
        resolver = new BuiltinOpResolver();
        interpreter = new Interpreter((Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
            builder.SetNumThreads(threads);
            builder.apply(interpreter);
        }
        if (interpreter.isNull()) {
            throw new IllegalArgumentException("network does not start: " + file.getFileName());
        }
        interpreter.SetOutputs(outputs(wanted));
        if (interpreter.AllocateTensors() != tensorflowlite.kTfLiteOk) {
            throw new IllegalArgumentException("network does not start: " + file.getFileName());
        }
        input = buffer(interpreter.input_tensor(0));
        for (int i = 0; i < interpreter.outputs().capacity(); i++) {
            outputs.add(buffer(interpreter.output_tensor(i)));
        }
    }

    private int[] outputs(List<Integer> wanted) {
        IntPointer all = interpreter.outputs();
        return IntStream.range(0, (int) all.capacity())
                .map(all::get)
                .filter(tensor ->
                        wanted.contains((int) (interpreter.tensor(tensor).bytes() / Float.BYTES)))
                .toArray();
    }

    private static FloatBuffer buffer(TfLiteTensor tensor) {
        long floats = tensor.bytes() / Float.BYTES;
        return tensor.data().f().capacity(floats).asBuffer();
    }

    FloatBuffer input() {
        return input;
    }

    /// {@return the output that has that many numbers}
    FloatBuffer output(int numbers) {
        return outputs.stream()
                .filter(output -> output.capacity() == numbers)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the network has no output of " + numbers + " numbers"));
    }

    /// {@return the number of steps of the execution plan; 1 where XNNPACK took the whole network}
    long steps() {
        return interpreter.execution_plan().limit();
    }

    void run() {
        if (interpreter.Invoke() != tensorflowlite.kTfLiteOk) {
            throw new IllegalStateException("the network failed");
        }
    }

    @Override
    public void close() {
        interpreter.close();
        resolver.close();
        model.close();
    }
}
