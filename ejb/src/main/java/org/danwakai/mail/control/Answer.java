package org.danwakai.mail.control;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server answered to a mail that it did not take (RFC 5321, 4.2; RFC 3463).
 *
 * @param code of three digits; 0 when there was no answer, or none that says so
 * @param status such as 5.1.1; null when it names none
 * @param words without any address; never long
 */
record Answer(int code, String status, String words) {

    private static final Pattern REPLY =
            Pattern.compile("^([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?=\\s|$))?(?=[ -]|$)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:()\"]+@[^\\s<>,;()\"]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
    private static final int LONGEST = 300;

    /** No such mailbox, no such domain, or closed for good; all other refusals are about us or about the mail. */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("5\\.1\\.(1|2|3|6|10)|5\\.2\\.1");

    static Answer of(MessagingException refused) {
        Answer told = null;
        for (Exception one = refused; one != null; one = next(one)) {
            String text = one.getMessage() == null ? "" : one.getMessage().strip();
            Matcher reply = REPLY.matcher(text);
            if (reply.find()) {
                // the innermost is about the recipient
                told = new Answer(Integer.parseInt(reply.group(1)), reply.group(2), bare(text));
            }
        }
        return told != null
                ? told
                : new Answer(0, null, bare(refused.getClass().getSimpleName() + ": " + refused.getMessage()));
    }

    /** Whether the server refuses who sends, and not who is sent to: it would refuse all mails, until IT mends that. */
    static boolean isAboutUs(MessagingException refused) {
        for (Exception one = refused; one != null; one = next(one)) {
            if (one instanceof SMTPSenderFailedException
                    || one instanceof SMTPSendFailedException failed
                            && failed.getCommand() != null
                            && failed.getCommand().startsWith("MAIL")) {
                return true;
            }
        }
        return false;
    }

    /** RFC 5321, 4.2.1: an answer that begins with 5 will not change. */
    boolean isPermanent() {
        return code >= 500;
    }

    /** The status by which the server says that there is no such address; null when it says something else. */
    String hardStatus() {
        return isHard(status) ? status : null;
    }

    static boolean isHard(String status) {
        return status != null && NO_SUCH_ADDRESS.matcher(status).matches();
    }

    /** Text of a foreign server without the address that it may repeat. */
    static String bare(String text) {
        // an answer is looked at for each mail, and hardly any has one
        String foreign = text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("…");
        String bare = SPACES.matcher(foreign).replaceAll(" ").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    private static Exception next(Exception one) {
        return one instanceof MessagingException nested ? nested.getNextException() : null;
    }
}
