package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarScheduled;
import org.danwakai.seminar.entity.Format;

/** Gives every new seminar its series' usual quota: of the room where there is nothing but a room, else online. */
@ApplicationScoped
public class FirstPool {

    @PersistenceContext
    private EntityManager entityManager;

    void on(@Observes SeminarScheduled seminar) {
        PoolName name = seminar.format() == Format.ON_SITE ? PoolName.ROOM : PoolName.ONLINE;
        entityManager.persist(new SeatPool(seminar.seminarId(), name, seminar.capacity()));
    }
}
