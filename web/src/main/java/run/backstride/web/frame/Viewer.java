package run.backstride.web.frame;

import run.backstride.store.Runner;

/// Who looks at whom.
///
/// @param runner whose data are shown
/// @param base what addresses of this runner's pages begin with: empty for one's own, else `/of/ID`
/// @param mayEdit whether entries may be made and changed
/// @param who how the person is called in the access log and in comments
public record Viewer(Runner runner, String base, boolean mayEdit, String who) {

    /// {@return the id of the runner}
    public String id() {
        return runner.id();
    }

    /// {@return whether it is the viewer's own journal}
    public boolean isOwn() {
        return base.isEmpty();
    }
}
