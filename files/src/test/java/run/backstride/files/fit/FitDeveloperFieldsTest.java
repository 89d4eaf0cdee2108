package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static run.backstride.files.fit.FitBytes.BYTE;
import static run.backstride.files.fit.FitBytes.FLOAT32;
import static run.backstride.files.fit.FitBytes.STRING;
import static run.backstride.files.fit.FitBytes.TIME;
import static run.backstride.files.fit.FitBytes.UINT16;
import static run.backstride.files.fit.FitBytes.UINT32;
import static run.backstride.files.fit.FitBytes.UINT8;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.diagnostic.UnreadableInputException;

final class FitDeveloperFieldsTest {
    private static final String STRYD = "660a581e5301460c8f2f034c8b6dc90f";
    private static final String RUNSCRIBE_LIGHT = "502092b3b0dd45ad89b3472ab2060ab6";

    private static List<SensorSource> sources(FitBytes bytes) throws UnreadableInputException {
        return FitReader.read(bytes.session().file(), "test.fit").activities().getFirst().sources();
    }

    private static FitBytes developer(FitBytes bytes, int index, String application) {
        bytes.define(13, 207, 1, 16, BYTE, 3, 1, UINT8).data(13);
        for (int i = 0; i < 16; i++) {
            bytes.raw(Integer.parseInt(application.substring(2 * i, 2 * i + 2), 16));
        }
        return bytes.raw(index);
    }

    /// A description without scale and offset.
    private static FitBytes describe(
            FitBytes bytes, int index, int number, int type, String name, String unit) {
        return bytes.define(
                        12, 206, 0, 1, UINT8, 1, 1, UINT8, 2, 1, UINT8, 3, 24, STRING, 8, 14,
                        STRING)
                .data(12)
                .raw(index, number, type)
                .text(name, 24)
                .text(unit, 14);
    }

    /// A definition of records with a time and the developer fields number, size, developer.
    private static FitBytes records(FitBytes bytes, int... fields) {
        bytes.raw(0x60, 0, 0, 20, 0, 1, 253, 4, UINT32, fields.length / 3);
        return bytes.raw(fields);
    }

    @Test
    void strydsFieldsAreConvertedToTheChannelsUnits() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes().fileId(4), 0, STRYD);
        describe(bytes, 0, 0, UINT16, "Power", "Watts");
        describe(bytes, 0, 2, UINT8, "Cadence", "RPM");
        describe(bytes, 0, 4, FLOAT32, "Vertical Oscillation", "Centimeters");
        describe(bytes, 0, 9, FLOAT32, "Leg Spring Stiffness", "kN/m");
        records(bytes, 0, 2, 0, 2, 1, 0, 4, 4, 0, 9, 4, 0);
        bytes.data(0).u32(TIME).u16(251).raw(84).f32(6.5f).f32(8.5f);

        SensorSource source = sources(bytes).getFirst();

        assertThat(source.name()).isEqualTo("stryd");
        assertThat(source.application()).isEqualTo(STRYD);
        assertThat(source.fields())
                .extracting(field -> field.channel().orElse(null))
                .containsExactly(
                        Channel.POWER, Channel.CADENCE, Channel.VERTICAL_OSCILLATION, null);
        assertThat(source.fields())
                .extracting(field -> field.values().at(0))
                .containsExactly(251.0, 84.0, 6.5, 8.5);
        assertThat(source.fields())
                .extracting(field -> field.converted().at(0))
                .containsExactly(251.0, 168.0, 65.0, 8.5);
    }

    @Test
    void stepsThatAreLabelledAsSuchAreNotDoubled() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, STRYD);
        describe(bytes, 0, 2, UINT8, "Cadence", "SPM");
        records(bytes, 2, 1, 0);
        bytes.data(0).u32(TIME).raw(168);

        assertThat(sources(bytes).getFirst().fields().getFirst().converted().at(0)).isEqualTo(168);
    }

    /// The app of 2016 gives no id, labels strides as SPM, and claims to replace stance percentage (40).
    @Test
    void strydOf2016IsKnownByTheNamesOfItsFields() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, "0".repeat(32));
        bytes.define(
                        12, 206, 0, 1, UINT8, 1, 1, UINT8, 2, 1, UINT8, 3, 24, STRING, 8, 14,
                        STRING, 14, 2, UINT16, 15, 1, UINT8)
                .data(12)
                .raw(0, 3, UINT16)
                .text("Ground Time", 24)
                .text("Milliseconds", 14)
                .u16(20)
                .raw(40);
        describe(bytes, 0, 2, UINT8, "Cadence", "SPM");
        describe(bytes, 0, 9, FLOAT32, "Leg Spring Stiffness", "KN/m");
        records(bytes, 3, 2, 0, 2, 1, 0);
        bytes.data(0).u32(TIME).u16(260).raw(85);

        SensorSource source = sources(bytes).getFirst();

        assertThat(source.name()).isEqualTo("stryd");
        assertThat(source.fields().get(0).channel()).contains(Channel.GROUND_CONTACT_TIME);
        assertThat(source.fields().get(1).converted().at(0)).isEqualTo(170);
    }

    @Test
    void fieldsWithoutANameAreKnownByTheirNumber() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 3, RUNSCRIBE_LIGHT);
        describe(bytes, 3, 3, FLOAT32, "", "");
        describe(bytes, 3, 9, FLOAT32, "", "");
        records(bytes, 3, 4, 3, 9, 4, 3);
        bytes.data(0).u32(TIME).f32(-9.5f).f32(-11);

        SensorSource source = sources(bytes).getFirst();

        assertThat(source.name()).isEqualTo("runscribe-light");
        assertThat(source.fields())
                .extracting(field -> field.name() + " " + field.unit() + " " + field.values().at(0))
                .containsExactly("RS_Pronation_L deg -9.5", "RS_Pronation_R deg -11.0");
    }

    @Test
    void scaleAndOffsetAreApplied() throws UnreadableInputException {
        FitBytes bytes = new FitBytes();
        bytes.define(
                        12,
                        206,
                        0,
                        1,
                        UINT8,
                        1,
                        1,
                        UINT8,
                        2,
                        1,
                        UINT8,
                        3,
                        5,
                        STRING,
                        6,
                        1,
                        UINT8,
                        7,
                        1,
                        FitBytes.SINT8)
                .data(12)
                .raw(0, 0, UINT16)
                .text("grade", 5) // without the zero that should end it
                .raw(10, 20);
        records(bytes, 0, 2, 0);
        bytes.data(0).u32(TIME).u16(255).data(0).u32(TIME + 1).u16(0xFFFF);

        SensorSource source = sources(bytes).getFirst();

        assertThat(source.name()).isEqualTo("unknown");
        assertThat(source.application()).isEmpty();
        assertThat(source.fields().getFirst().name()).isEqualTo("grade");
        assertThat(source.fields().getFirst().values())
                .isEqualTo(SampledSignal.of(5.5, Double.NaN));
    }

    @Test
    void aFieldDescribedAnewIsAnotherFieldFromThereOn() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, STRYD);
        describe(bytes, 0, 0, UINT8, "Power", "Watts");
        records(bytes, 0, 1, 0);
        bytes.data(0).u32(TIME).raw(200);
        developer(bytes, 0, STRYD); // repeated: changes nothing
        describe(bytes, 0, 0, UINT8, "Power", "Watts");
        bytes.data(0).u32(TIME + 1).raw(201);
        describe(bytes, 0, 0, UINT8, "Form Power", "Watts");
        bytes.data(0).u32(TIME + 2).raw(60);

        SensorSource source = sources(bytes).getFirst();

        assertThat(source.fields())
                .extracting(SensorSource.Field::name)
                .containsExactly("Power", "Form Power");
        assertThat(source.fields().get(0).values())
                .isEqualTo(SampledSignal.of(200, 201, Double.NaN));
        assertThat(source.fields().get(1).values())
                .isEqualTo(SampledSignal.of(Double.NaN, Double.NaN, 60));
    }

    @Test
    void nativeAndDeveloperValuesStayApart() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, STRYD);
        describe(bytes, 0, 0, UINT16, "Power", "Watts");
        bytes.raw(0x60, 0, 0, 20, 0, 2, 253, 4, UINT32, 7, 2, UINT16, 1, 0, 2, 0);
        bytes.data(0).u32(TIME).u16(300).u16(250);

        Activity activity =
                FitReader.read(bytes.session().file(), "test.fit").activities().getFirst();

        assertThat(activity.samples().channel(Channel.POWER).orElseThrow().at(0)).isEqualTo(300);
        assertThat(activity.sources().getFirst().fields().getFirst().values().at(0)).isEqualTo(250);
    }

    @Test
    void textsAreListedWithoutValues() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, "0".repeat(31) + "1");
        describe(bytes, 0, 0, STRING, "note", "");
        records(bytes, 0, 3, 0);
        bytes.data(0).u32(TIME).text("hi", 3);

        SensorSource.Field field = sources(bytes).getFirst().fields().getFirst();

        assertThat(field.name()).isEqualTo("note");
        assertThat(field.values().present()).isZero();
        assertThat(field.values().length()).isEqualTo(1);
    }

    @Test
    void aFieldThatNobodyDescribedIsSkipped() throws UnreadableInputException {
        FitBytes bytes = records(new FitBytes(), 7, 2, 5);
        bytes.data(0).u32(TIME).u16(1).data(0).u32(TIME + 1).u16(2);

        Activity activity =
                FitReader.read(bytes.session().file(), "test.fit").activities().getFirst();

        assertThat(activity.sources()).isEmpty();
        assertThat(activity.samples().count()).isEqualTo(2);
    }

    /// Found by mutation: values of a record that was dropped stood behind the last row.
    @Test
    void aDroppedRecordTakesItsDeveloperValuesAlong() throws UnreadableInputException {
        FitBytes bytes = developer(new FitBytes(), 0, STRYD);
        describe(bytes, 0, 0, UINT16, "Power", "Watts");
        records(bytes, 0, 2, 0);
        for (int i = 0; i < 60; i++) {
            bytes.data(0).u32(TIME + i).u16(200 + i);
            if (i == 29) {
                bytes.raw(9, 9, 9);
            }
        }

        SensorSource.Field power = sources(bytes).getFirst().fields().getFirst();

        assertThat(power.values().length()).isEqualTo(59);
        assertThat(power.values().at(28)).isEqualTo(228);
        assertThat(power.values().at(29)).isEqualTo(230);
        assertThat(power.values().at(58)).isEqualTo(259);
    }
}
