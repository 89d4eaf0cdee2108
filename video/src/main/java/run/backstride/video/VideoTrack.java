package run.backstride.video;

import run.backstride.core.pose.PoseTrack;

/// The runner's pose over the frames of a video, with how it was found.
///
/// @param clip what the file says of itself
/// @param track keypoints in pixels of the upright picture, x to the right, y up from its lower edge;
///     times are of the capture, slow motion taken out
/// @param framesPerSecond of the capture
/// @param lostFrames frames in which nobody was found
/// @param swaps frames in which left and right legs were put right
/// @param untold frames in which the network showed both legs in one place, so that they were left out
/// @param people the largest number of people seen at once
public record VideoTrack(
        Clip clip,
        PoseTrack track,
        double framesPerSecond,
        int lostFrames,
        int swaps,
        int untold,
        int people) {}
