package run.backstride.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where on the two bodies of the map each site lies.
final class BodyAreas {
    private static final double LOW_BACK = 10.5;
    private static final double BAND = 4.6;
    private static final double SIDE = 6.9;

    private final List<Map.Entry<BodySite, List<Capsule>>> areas = new ArrayList<>();

    private BodyAreas() {}

    /// {@return the areas, the front first, from the trunk down}
    static List<Map.Entry<BodySite, List<Capsule>>> all(double hipHeight, double apart) {
        BodyAreas map = new BodyAreas();
        // From the front, the runner's right is on the viewer's left.
        map.front(new Point(0, hipHeight));
        map.back(new Point(apart, hipHeight));
        return List.copyOf(map.areas);
    }

    private void front(Point hip) {
        add(BodySite.BELLY, hip.shifted(-2, 12), 5.4, hip.shifted(2, 12));
        FrontPose body = BodyMap.standing(hip);
        groinAndHip(body, Limbs.NEAR, BodySite.HIP_LEFT, BodySite.GROIN_LEFT);
        leg(
                body,
                Limbs.NEAR,
                BodySite.THIGH_FRONT_LEFT,
                BodySite.KNEE_LEFT,
                BodySite.SHIN_LEFT,
                BodySite.FOOT_LEFT);
        groinAndHip(body, Limbs.FAR, BodySite.HIP_RIGHT, BodySite.GROIN_RIGHT);
        leg(
                body,
                Limbs.FAR,
                BodySite.THIGH_FRONT_RIGHT,
                BodySite.KNEE_RIGHT,
                BodySite.SHIN_RIGHT,
                BodySite.FOOT_RIGHT);
    }

    private void groinAndHip(FrontPose body, Limbs limbs, BodySite hip, BodySite groin) {
        double outward = limbs.equals(Limbs.NEAR) ? 1 : -1;
        Point joint = body.hipJoint(limbs);
        add(hip, joint.shifted(4.4 * outward, 3.4), 3.4, joint.shifted(4.2 * outward, -2.6));
        add(groin, joint.shifted(-.6 * outward, .6), 2.6, joint.shifted(-2.6 * outward, -2.6));
    }

    private void leg(
            FrontPose body,
            Limbs limbs,
            BodySite thigh,
            BodySite knee,
            BodySite shin,
            BodySite foot) {
        Figure figure = body.figure();
        Point bend = figure.at(limbs.knee());
        Point ankle = figure.at(limbs.ankle());
        areas.add(Map.entry(thigh, List.of(piece(body.hipJoint(limbs), bend, .42, .76, 4.2, 3.6))));
        add(knee, bend, 3.6, bend.shifted(0, .1));
        areas.add(Map.entry(shin, List.of(piece(bend, ankle, .3, .8, 3, 2.4))));
        add(foot, ankle, 3.4, figure.at(limbs.toe()));
    }

    private void back(Point hip) {
        add(BodySite.UPPER_BACK, hip.shifted(-3, 23), 5.6, hip.shifted(3, 23));
        strip(hip, BodySite.LOW_BACK_LEFT, -SIDE);
        strip(hip, BodySite.LOW_BACK_CENTRE, 0);
        strip(hip, BodySite.LOW_BACK_RIGHT, SIDE);
        FrontPose body = BodyMap.standing(hip);
        behind(
                body,
                Limbs.FAR,
                BodySite.BUTTOCK_LEFT,
                BodySite.THIGH_BACK_LEFT,
                BodySite.CALF_LEFT,
                BodySite.HEEL_LEFT);
        behind(
                body,
                Limbs.NEAR,
                BodySite.BUTTOCK_RIGHT,
                BodySite.THIGH_BACK_RIGHT,
                BodySite.CALF_RIGHT,
                BodySite.HEEL_RIGHT);
    }

    private void strip(Point hip, BodySite site, double aside) {
        add(site, hip.shifted(aside, LOW_BACK - 2), 3.3, hip.shifted(aside, LOW_BACK + BAND));
    }

    private void behind(
            FrontPose body,
            Limbs limbs,
            BodySite buttock,
            BodySite thigh,
            BodySite calf,
            BodySite heel) {
        Figure figure = body.figure();
        Point joint = body.hipJoint(limbs);
        Point knee = figure.at(limbs.knee());
        Point ankle = figure.at(limbs.ankle());
        add(buttock, joint.shifted(0, .6), 4.7, joint.shifted(0, -.4));
        areas.add(Map.entry(thigh, List.of(piece(joint, knee, .42, .86, 4.2, 3.4))));
        areas.add(Map.entry(calf, List.of(piece(knee, ankle, .26, .84, 3.4, 2.4))));
        add(heel, ankle.shifted(0, -.6), 3.4, figure.at(limbs.toe()));
    }

    private void add(BodySite site, Point from, double radius, Point to) {
        areas.add(Map.entry(site, List.of(new Capsule(from, radius, to, radius))));
    }

    private static Capsule piece(
            Point from, Point to, double first, double last, double upper, double lower) {
        return new Capsule(from.between(to, first), upper, from.between(to, last), lower);
    }
}
