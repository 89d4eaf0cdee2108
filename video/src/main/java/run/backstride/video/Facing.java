package run.backstride.video;

/// Which way somebody who is followed looks, by toes before heels and the nose before the ears in all frames so far.
///
/// A pose network does not see left and right alike: it sees the feet of somebody who looks to the picture's right
/// truer than of one who looks to its left (`docs/adr/1002`). So whoever is filmed from the side is shown to it
/// looking right. From behind nobody looks either way, and the picture is left as it is.
///
/// @param viewpoint from where was filmed
/// @param ahead sum over the frames, in squares about the person; to the picture's right positive
record Facing(Viewpoint viewpoint, double ahead) {
    /// {@return nothing known yet}
    static Facing unknown(Viewpoint viewpoint) {
        return new Facing(viewpoint, 0);
    }

    /// {@return what is known after one more frame}
    Facing after(Landmarks body) {
        return new Facing(viewpoint, ahead + body.ahead() / body.next().size());
    }

    /// {@return from which hand the network is to be shown the person}
    Hand hand() {
        return viewpoint == Viewpoint.SIDE && ahead < 0 ? Hand.TURNED : Hand.AS_FILMED;
    }
}
