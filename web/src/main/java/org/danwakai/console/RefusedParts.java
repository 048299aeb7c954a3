package org.danwakai.console;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import org.danwakai.rights.entity.NotAllowed;
import org.omnifaces.util.Faces;

/** A part of a page that is refused cannot say so itself: the whole page is fetched anew, and {@link Refusals} says it. */
public class RefusedParts extends ExceptionHandlerFactory {

    public RefusedParts(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            if (Faces.isAjaxRequest()) {
                Iterator<ExceptionQueuedEvent> failures =
                        getUnhandledExceptionQueuedEvents().iterator();
                while (failures.hasNext()) {
                    if (Refusals.cause(
                                    NotAllowed.class,
                                    failures.next().getContext().getException())
                            != null) {
                        failures.remove();
                        Faces.responseReset();
                        Faces.refreshWithQueryString();
                    }
                }
            }
            getWrapped().handle();
        }
    }
}
