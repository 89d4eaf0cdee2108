package run.backstride.simulator.drawing;

import java.awt.Color;

/// What a drawn runner wears, and the colours of skin and hair.
///
/// @param skin colour of the skin
/// @param hair colour of the hair
/// @param shirt colour of the shirt
/// @param shorts colour of the shorts
/// @param socks colour of the socks
/// @param shoes colour of the shoes
/// @param soles colour of the soles
public record Wardrobe(
        Color skin, Color hair, Color shirt, Color shorts, Color socks, Color shoes, Color soles) {
    private static final Wardrobe[] ALL = {
        of(0xc68e6d, 0x3a2a20, 0x2f6f9f, 0x23272f, 0xe8e8e4, 0xd8503a, 0xf2f0ea),
        of(0x8d5a3c, 0x181414, 0xd9b44a, 0x1f3b4d, 0x2b2b2b, 0x4a9c6d, 0xffffff),
        of(0xe2b495, 0x8a5a2b, 0xa23b52, 0x30343b, 0xf5f5f5, 0x2d4f9e, 0xe9e4d8)
    };

    private static Wardrobe of(
            int skin, int hair, int shirt, int shorts, int socks, int shoes, int soles) {
        return new Wardrobe(
                new Color(skin),
                new Color(hair),
                new Color(shirt),
                new Color(shorts),
                new Color(socks),
                new Color(shoes),
                new Color(soles));
    }

    /// {@return one of a few, by a number}
    public static Wardrobe number(int index) {
        return ALL[Math.floorMod(index, ALL.length)];
    }
}
