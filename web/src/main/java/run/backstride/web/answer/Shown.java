package run.backstride.web.answer;

import java.time.LocalDate;

/// A kept answer.
///
/// @param asOf the day it speaks of
/// @param current whether it is of today, of all data, and of the science of this program
/// @param document what it says
public record Shown(LocalDate asOf, boolean current, Document document) {}
