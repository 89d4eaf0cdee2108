package run.backstride.report.drawing;

/// A part of the body that rests on something.
///
/// @param figure the body
/// @param landmark which part
/// @param height of what it rests on, hundredths of body height above the floor
record Contact(Figure figure, Landmark landmark, double height) {

    /// {@return how far the skin is above what it should rest on; below 0 it has sunk in}
    double gap() {
        return figure.underside(landmark) - height;
    }
}
