package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void theCodeIsTheOneThatTheAnswerBeginsWith() {
        assertThat(Answer.of(refusal("450 4.7.1 try again after 512 seconds")).isPermanent())
                .isFalse();
        assertThat(Answer.of(refusal("554 no")).isPermanent()).isTrue();
        assertThat(Answer.of(refusal("Exception reading response")).code()).isZero();
    }

    @Test
    void theInnermostAnswerIsAboutTheRecipient() {
        Answer answer = Answer.of(
                new MessagingException("Invalid Addresses", refusal("550 5.1.1 <a@b.ac.jp>: no such user here")));

        assertThat(answer.code()).isEqualTo(550);
        assertThat(answer.hardStatus()).isEqualTo("5.1.1");
        assertThat(answer.words()).isEqualTo("550 5.1.1 <…>: no such user here");
    }

    @Test
    void aRefusalOfUsSaysNothingOfTheAddress() {
        assertThat(Answer.of(refusal("550 5.7.1 your network is blocked")).hardStatus())
                .isNull();
        assertThat(Answer.of(refusal("550 no")).hardStatus()).isNull();
        assertThat(Answer.of(refusal("452 4.2.2 full")).hardStatus()).isNull();
    }

    @Test
    void whoRefusesTheSenderRefusesAllMails() throws AddressException {
        InternetAddress us = new InternetAddress("noreply@danwakai.example");

        assertThat(Answer.isAboutUs(
                        new SMTPSenderFailedException(us, "MAIL FROM:<…>", 550, "550 5.7.1 relaying denied")))
                .isTrue();
        assertThat(Answer.isAboutUs(
                        new SMTPSendFailedException("MAIL FROM:<…>", 530, "530 log in", null, null, null, null)))
                .isTrue();
        assertThat(Answer.isAboutUs(new SMTPSendFailedException("DATA", 554, "554 spam", null, null, null, null)))
                .isFalse();
        assertThat(Answer.isAboutUs(new SMTPAddressFailedException(us, "RCPT TO:<…>", 550, "550 5.1.1 nobody")))
                .isFalse();
    }

    @Test
    void noAddressIsKept() {
        assertThat(Answer.bare("Unknown: taro@example.ac.jp, \"hanako@x.jp\"\r\n(see <admin@y.jp>)"))
                .isEqualTo("Unknown: …, \"…\" (see <…>)");
        assertThat(Answer.bare("x".repeat(400))).hasSize(300);
    }

    private static MessagingException refusal(String text) {
        return new MessagingException(text);
    }
}
