package run.backstride.files.xml;

import run.backstride.core.diagnostic.UnreadableInputException;

/// What a reader does at each element. State that is worth keeping lives in the handler, so that it is there
/// when the file breaks off.
interface XmlHandler {

    /// An element begins.
    ///
    /// @param at the element, its attributes and its place
    void start(XmlWalk at) throws UnreadableInputException;

    /// An element ends.
    ///
    /// @param at the element and its place; attributes are gone
    /// @param text its text, trimmed; empty for an element with children
    void end(XmlWalk at, String text) throws UnreadableInputException;
}
