package org.danwakai.registration.entity;

import org.danwakai.platform.entity.DomainException;

/** The other way to attend has no seat left; who asked keeps the place that they have. */
public class PoolFull extends DomainException {

    private static final long serialVersionUID = 1L;

    public PoolFull(PoolName pool) {
        super("pool-full", "no seat left: " + pool);
    }
}
