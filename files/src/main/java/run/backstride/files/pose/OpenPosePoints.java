package run.backstride.files.pose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.pose.Keypoint;

/// Which point of a body stands where in `pose_keypoints_2d`, told by how many there are.
///
/// @param points how many
/// @param places where each of our points stands, in the order of [#ORDER]; -1 where it is not there, and none
///     behind the last
record OpenPosePoints(int points, List<Integer> places) {
    /// Copies the list.
    OpenPosePoints {
        places = List.copyOf(places);
    }

    /// OpenPose's own, with feet.
    private static final OpenPosePoints BODY_25 =
            new OpenPosePoints(
                    25, List.of(0, 1, 8, 2, 5, 9, 12, 10, 13, 11, 14, 24, 21, 22, 19, 23, 20));

    /// OpenPose's older, without feet.
    private static final OpenPosePoints COCO_18 =
            new OpenPosePoints(18, List.of(0, 1, -1, 2, 5, 8, 11, 9, 12, 10, 13));

    /// As Sports2D and Pose2Sim write it, with feet.
    private static final OpenPosePoints HALPE_26 =
            new OpenPosePoints(
                    26, List.of(0, 18, 19, 6, 5, 12, 11, 14, 13, 16, 15, 25, 24, 21, 20, 23, 22));

    /// COCO, without neck and feet.
    private static final OpenPosePoints COCO_17 =
            new OpenPosePoints(17, List.of(0, -1, -1, 6, 5, 12, 11, 14, 13, 16, 15));

    private static final List<OpenPosePoints> KNOWN = List.of(BODY_25, COCO_18, HALPE_26, COCO_17);

    private static final int NUMBERS = 3;
    private static final List<Keypoint> ORDER =
            List.of(
                    Keypoint.NOSE,
                    Keypoint.NECK,
                    Keypoint.HIP,
                    Keypoint.RIGHT_SHOULDER,
                    Keypoint.LEFT_SHOULDER,
                    Keypoint.RIGHT_HIP,
                    Keypoint.LEFT_HIP,
                    Keypoint.RIGHT_KNEE,
                    Keypoint.LEFT_KNEE,
                    Keypoint.RIGHT_ANKLE,
                    Keypoint.LEFT_ANKLE,
                    Keypoint.RIGHT_HEEL,
                    Keypoint.LEFT_HEEL,
                    Keypoint.RIGHT_BIG_TOE,
                    Keypoint.LEFT_BIG_TOE,
                    Keypoint.RIGHT_SMALL_TOE,
                    Keypoint.LEFT_SMALL_TOE);

    /// {@return the layout of so many numbers a person, three a point}
    static Optional<OpenPosePoints> ofNumbers(int numbers) {
        for (OpenPosePoints layout : KNOWN) {
            if (layout.points * NUMBERS == numbers) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /// {@return where each point's three numbers begin}
    Map<Keypoint, Integer> starts() {
        Map<Keypoint, Integer> starts = new EnumMap<>(Keypoint.class);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) >= 0) {
                starts.put(ORDER.get(i), NUMBERS * places.get(i));
            }
        }
        return starts;
    }
}
