package org.danwakai.page.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageHeadingTest {

    private static final Map<String, Integer> BOTH = new TreeMap<>(Map.of("dlap", 77, "mlphys", 25));
    private static final Map<String, String> NAMES = Map.of("dlap", "DLAP", "mlphys", "学習物理領域セミナー");

    @Test
    void namesTheSeriesWhosePageItIsLast() {
        PageHeading heading = PageHeading.of(BOTH, "dlap", NAMES);
        assertThat(heading.text()).isEqualTo("第25回学習物理領域セミナー＋第77回DLAP");
        assertThat(heading.listed()).isEqualTo("第25回学習物理領域セミナー・第77回DLAP");
        assertThat(heading.anchor()).isEqualTo("第25回学習物理領域セミナー第77回dlap");
        assertThat(PageHeading.of(BOTH, "mlphys", NAMES).text()).isEqualTo("第77回DLAP＋第25回学習物理領域セミナー");
    }

    @Test
    void needsNoNameWhereItIsAlone() {
        assertThat(PageHeading.of(Map.of("dlap", 52), "dlap", NAMES).text()).isEqualTo("第52回");
        assertThat(PageHeading.of(BOTH, "dlap", Map.of("dlap", "DLAP")).text()).isEqualTo("第77回");
    }

    @Test
    void leavesOutOfItsAnchorWhatNoneHas() {
        Map<String, String> names = Map.of("dlap", "D. L. (A&P)", "mlphys", "M_L-Phys!");
        assertThat(PageHeading.of(BOTH, "dlap", names).anchor()).isEqualTo("第25回m_l-phys第77回d-l-ap");
    }
}
