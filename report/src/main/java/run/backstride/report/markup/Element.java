package run.backstride.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One element of HTML or SVG, filled while the document is built.
public final class Element implements Node {
    // HTML Living Standard, section 13.1.2: void elements have no end tag.
    private static final Set<String> VOID =
            Set.of("br", "col", "hr", "img", "input", "link", "meta", "wbr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /// {@return an empty element}
    public static Element of(String name) {
        return new Element(name);
    }

    /// {@return an element that holds `text`}
    public static Element of(String name, String text) {
        return new Element(name).add(text);
    }

    /// {@return an element that holds `children`}
    public static Element of(String name, Node... children) {
        return new Element(name).add(children);
    }

    /// Sets an attribute; an empty value makes it a flag, such as `open`.
    public Element set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /// Sets an attribute to a number with at most two decimals, as coordinates need.
    public Element set(String attribute, double value) {
        return set(attribute, Coordinate.of(value));
    }

    /// Sets the class attribute.
    public Element in(String classes) {
        return set("class", classes);
    }

    /// Puts parts behind those that are there.
    public Element add(Node... parts) {
        children.addAll(List.of(parts));
        return this;
    }

    /// Puts parts behind those that are there.
    public Element add(List<? extends Node> parts) {
        children.addAll(parts);
        return this;
    }

    /// Puts text behind what is there; it is escaped when written.
    public Element add(String text) {
        children.add(new Text(text));
        return this;
    }

    @Override
    public void writeTo(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute);
            if (!value.isEmpty()) {
                out.append("=\"");
                Text.escape(value, out);
                out.append('"');
            }
        });
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.writeTo(out));
            out.append("</").append(name).append('>');
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
