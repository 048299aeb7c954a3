package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References as people paste them. */
class CitedAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2301.01234                              | https://arxiv.org/abs/2301.01234",
                "2301.01234v2                            | https://arxiv.org/abs/2301.01234v2",
                "2301.01234v2 [hep-th]                   | https://arxiv.org/abs/2301.01234v2",
                "arXiv:2301.01234                        | https://arxiv.org/abs/2301.01234",
                "[1] A. Tanaka, arXiv: 1712.03893.       | https://arxiv.org/abs/1712.03893",
                "0704.0001                               | https://arxiv.org/abs/0704.0001",
                "hep-th/9711200                          | https://arxiv.org/abs/hep-th/9711200",
                "J. Maldacena, arXiv:hep-th/9711200v3    | https://arxiv.org/abs/hep-th/9711200v3",
                "math.GT/0309136                         | https://arxiv.org/abs/math.GT/0309136",
                "10.1103/PhysRevD.98.046019              | https://doi.org/10.1103/PhysRevD.98.046019",
                "doi:10.1016/0550-3213(84)90052-X.       | https://doi.org/10.1016/0550-3213(84)90052-X",
                "Nature 1 (2020), DOI: 10.1038/s41586-020-1 | https://doi.org/10.1038/s41586-020-1",
                "https://doi.org/10.1038/s41586-020-1    | https://doi.org/10.1038/s41586-020-1",
                "論文はhttps://example.org/a。             | https://example.org/a",
            })
    void leadsTo(String text, String address) {
        assertThat(CitedAddress.in(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phys. Rev. D 98, 046019 (2018)",
                // no thirteenth month, no month 0
                "2313.01234",
                "2300.01234",
                // a number in a sentence
                "a factor of 2301.01234 more",
                "and/or",
                "km/h 1234567",
                "10.1",
                "javascript:alert(1)",
                ""
            })
    void leadsNowhere(String text) {
        assertThat(CitedAddress.in(text)).isEmpty();
    }

    @Test
    void nothingLeadsNowhere() {
        assertThat(CitedAddress.in(null)).isEmpty();
    }
}
