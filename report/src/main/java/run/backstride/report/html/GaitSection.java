package run.backstride.report.html;

import java.util.List;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;

/// What the recordings show, each by itself, and what they could not show.
final class GaitSection {
    private GaitSection() {}

    static Section of(List<Recording> recordings, Numbers numbers, Citations citations) {
        Section section = Section.of("gait", "Videos", "What your videos show");
        for (int i = 0; i < recordings.size(); i++) {
            section.add(new RecordingPart(recordings.get(i), numbers, citations, i + 1).element());
        }
        return section;
    }
}
