package org.danwakai.registration.control;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.danwakai.registration.entity.NoShows;

/** What those who did not come so far say of the next time, when everybody decides for themselves. */
public record OverbookingRisk(NoShows noShows) {

    /** Normal quantile of a 95 % interval. */
    private static final double Z = 1.96;

    /**
     * Chance that one more who has a seat comes, as high as these few marks allow: the upper end of the Wilson score
     * interval (E. B. Wilson, JASA 22, 1927). It is 1 while nothing is known, so nothing is given out on a guess.
     */
    double comingAtMost() {
        if (noShows.marked() == 0) {
            return 1;
        }
        long marked = noShows.marked();
        double came = 1 - noShows.share();
        double margin = Z * Math.sqrt(came * (1 - came) / marked + Z * Z / (4.0 * marked * marked));
        return Math.min(1, (came + Z * Z / (2.0 * marked) + margin) / (1 + Z * Z / marked));
    }

    /** Chance that more people come than there are seats, 0 to 1. @param places that are given out */
    public double of(int places, int seats) {
        return places <= seats
                ? 0
                : BinomialDistribution.of(places, comingAtMost()).survivalProbability(seats);
    }

    /** How many places more than seats can be given out at this risk; at most as many again. @param percent of risk */
    int extraPlaces(int seats, int percent) {
        int enough = 0;
        int tooMany = seats + 1;
        while (tooMany - enough > 1) {
            int middle = enough + (tooMany - enough) / 2;
            if (of(seats + middle, seats) * 100 <= percent) {
                enough = middle;
            } else {
                tooMany = middle;
            }
        }
        return percent == 0 ? 0 : enough;
    }
}
