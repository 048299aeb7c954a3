package org.danwakai.look.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.danwakai.look.entity.Accent.Shades;
import org.danwakai.platform.entity.InvalidInput;

/** Whatever colour somebody chooses, everybody can read it. */
class AccentProperties {

    @Property
    void textCanBeReadByDayAndByNight(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Accent accent = Accent.parse(new Rgb(red, green, blue).written());

        assertReadable(accent.day(), Accent.DAY);
        assertReadable(accent.night(), Accent.NIGHT);
    }

    private static void assertReadable(Shades shades, List<String> surfaces) {
        assertThat(shades.contrast(surfaces)).isGreaterThanOrEqualTo(Accent.READABLE);
        for (String below : List.of(shades.accent(), shades.deep())) {
            assertThat(Rgb.parse(shades.text()).contrast(Rgb.parse(below)))
                    .as("text of a button on " + below)
                    .isGreaterThanOrEqualTo(Accent.READABLE);
            assertThat(Rgb.parse(below).contrast(Rgb.parse(shades.wash())))
                    .as("marked text in " + below)
                    .isGreaterThanOrEqualTo(Accent.READABLE);
        }
    }

    @Property
    void whatCanBeReadIsNotChanged(
            @ForAll @IntRange(max = 90) int red,
            @ForAll @IntRange(max = 60) int green,
            @ForAll @IntRange(max = 90) int blue) {
        String dark = new Rgb(red, green, blue).written();

        assertThat(Accent.parse(dark).day().accent()).isEqualTo(dark);
    }

    @Example
    void contrastIsWhatTheGuidelinesCallSo() {
        assertThat(Rgb.parse("#000000").contrast(Rgb.parse("#ffffff"))).isEqualTo(21);
        // the lightest grey that passes on white
        assertThat(Rgb.parse("#767676").contrast(Rgb.parse("#ffffff"))).isBetween(4.54, 4.55);
        assertThat(Rgb.parse("#777777").contrast(Rgb.parse("#ffffff"))).isLessThan(4.5);
    }

    @Example
    void nothingElseIsAColour() {
        for (String written : new String[] {null, "", "red", "#fff", "#12345g", "#1234567", "url(x)"}) {
            assertThatThrownBy(() -> Accent.parse(written)).isInstanceOf(InvalidInput.class);
        }
        assertThat(Accent.parse(" #ABCDEF ").written()).isEqualTo("#abcdef");
    }
}
