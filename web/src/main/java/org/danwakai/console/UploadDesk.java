package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.danwakai.material.entity.FileType;
import org.danwakai.platform.control.Setting;

/** The form that takes a file in, and what became of the last one. */
@Named("uploadDesk")
@RequestScoped
public class UploadDesk {

    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    private String said;

    /** Tells what became of the file that the address speaks of. */
    public void tell() {
        if ("uploaded".equals(said)) {
            notices.done("materials.uploaded");
        } else if (said != null) {
            String key = "refused." + said;
            notices.refused(texts.bundle().containsKey(key) ? key : "refused.other", getLargest());
        }
    }

    /** In megabytes. */
    public String getLargest() {
        return Setting.FILES_LARGEST.value();
    }

    public long getLargestBytes() {
        return Long.parseLong(getLargest()) * MEGABYTE;
    }

    /** What the browser offers first; whatever is chosen is judged by what is in it. */
    public String getAccepted() {
        return Arrays.stream(FileType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    public String getHint() {
        return texts.of("materials.fileHint", getLargest());
    }

    public String getTooLarge() {
        return texts.of("refused.upload-too-large", getLargest());
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
