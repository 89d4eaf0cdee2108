package run.backstride.report.drawing;

import java.util.List;
import run.backstride.report.drawing.Figure.Places;

/// The landmarks of one side of the body.
record Limbs(
        Landmark knee,
        Landmark ankle,
        Landmark heel,
        Landmark ball,
        Landmark toe,
        Landmark elbow,
        Landmark wrist,
        Landmark hand) {
    static final Limbs NEAR =
            new Limbs(
                    Landmark.NEAR_KNEE,
                    Landmark.NEAR_ANKLE,
                    Landmark.NEAR_HEEL,
                    Landmark.NEAR_BALL,
                    Landmark.NEAR_TOE,
                    Landmark.NEAR_ELBOW,
                    Landmark.NEAR_WRIST,
                    Landmark.NEAR_HAND);
    static final Limbs FAR =
            new Limbs(
                    Landmark.FAR_KNEE,
                    Landmark.FAR_ANKLE,
                    Landmark.FAR_HEEL,
                    Landmark.FAR_BALL,
                    Landmark.FAR_TOE,
                    Landmark.FAR_ELBOW,
                    Landmark.FAR_WRIST,
                    Landmark.FAR_HAND);

    /// {@return the limbs of a leg, from hip to toes}
    List<Capsule> leg(Places places) {
        return List.of(
                new Capsule(places.of(Landmark.HIP), 6.1, places.of(knee), knee.radius()),
                new Capsule(places.of(knee), knee.radius(), places.of(ankle), ankle.radius()),
                Capsule.between(places, ankle, heel),
                Capsule.between(places, ankle, ball),
                Capsule.between(places, heel, ball),
                Capsule.between(places, ball, toe));
    }

    /// {@return the limbs of an arm, from shoulder to hand}
    List<Capsule> arm(Places places) {
        return List.of(
                new Capsule(places.of(Landmark.SHOULDER), 3.3, places.of(elbow), 2.5),
                Capsule.between(places, elbow, wrist),
                Capsule.between(places, wrist, hand));
    }
}
