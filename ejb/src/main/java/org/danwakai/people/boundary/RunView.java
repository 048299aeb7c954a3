package org.danwakai.people.boundary;

import java.io.Serializable;
import java.util.List;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.RunState;

/**
 * How far an import is.
 *
 * @param forms of which there are files
 * @param seminarId that rows can be for; null for none
 * @param stalled whether applying has begun and nothing goes on: whoever asks for it again lets it go on
 */
public record RunView(
        long id,
        RunState state,
        List<OldForm> forms,
        Long seminarId,
        boolean mail,
        int stepsTotal,
        int stepsDone,
        boolean stalled)
        implements Serializable {

    public int percent() {
        return stepsTotal == 0 ? 100 : (int) (100L * stepsDone / stepsTotal);
    }
}
