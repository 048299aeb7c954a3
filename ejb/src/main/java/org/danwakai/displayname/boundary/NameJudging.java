package org.danwakai.displayname.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.danwakai.displayname.control.NameJudge;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;

/** Judges the names of a meeting against those who registered for it. */
@ApplicationScoped
public class NameJudging {

    /** @return one for each name, in their order; what is judged of one does not depend on the others */
    public List<JudgedName> judge(
            Collection<Registrant> registrants, DisplayNamePattern pattern, List<SeenName> names) {
        NameJudge judge = new NameJudge(registrants, pattern, Map.of());
        return names.stream().map(judge::judge).toList();
    }
}
