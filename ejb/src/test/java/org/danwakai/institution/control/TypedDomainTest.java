package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDomainTest {

    private static final Directory DIRECTORY = new Directory(ShippedDirectory.read());

    @ParameterizedTest
    @CsvSource({
        "Kyoto-U.ac.jp., kyoto-u.ac.jp",
        "gmail.com, gmail.com",
        "mailinator.com, mailinator.com",
        "研究所.jp, xn--8ouu99bkvb.jp",
        "new.example.or.jp, new.example.or.jp",
        "someone.github.io, someone.github.io",
    })
    void whatIsSomebodysIsTaken(String typed, String domain) {
        assertThat(TypedDomain.somebodys(typed, DIRECTORY).ascii()).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "ac.jp",
        "edu",
        "jp",
        "or.jp",
        "co.uk",
        "github.io",
        "localhost",
        "k12.ca.us",
        "go.jp",
        "ne.jp",
        "192.0.2.1",
        "gov",
    })
    void whatIsEverybodysIsNot(String typed) {
        assertThatThrownBy(() -> TypedDomain.somebodys(typed, DIRECTORY))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(new InvalidInput.FieldProblem("domain", "public-suffix")));
    }

    @ParameterizedTest
    @CsvSource({"someone@kyoto-u.ac.jp", "a b.jp", "-.jp", "..", "http://kyoto-u.ac.jp"})
    void whatIsNoDomainIsNot(String typed) {
        assertThatThrownBy(() -> TypedDomain.somebodys(typed, DIRECTORY))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(new InvalidInput.FieldProblem("domain", "not-a-domain")));
    }

    @Test
    void nothingIsRequired() {
        assertThatThrownBy(() -> TypedDomain.somebodys(" ", DIRECTORY)).isInstanceOf(InvalidInput.class);
        assertThat(TypedDomain.name("ja", " ")).isNull();
        assertThatThrownBy(() -> TypedDomain.name("ja", "a\nb")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TypedDomain.name("ja", "x".repeat(201))).isInstanceOf(InvalidInput.class);
    }
}
