package run.backstride.analysis.gait;

import run.backstride.core.diary.Diary.BodySide;

/// A frame of a film from behind that shows a foot in the middle of its stance.
///
/// @param frame of the film, from 0
/// @param standing whose foot bears
/// @param seconds of that frame since the first
public record PelvisFrame(int frame, BodySide standing, double seconds) {}
