package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.http.Account;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** Registering with the institutional account that one is logged in with: one button, no mail. */
@Named("account")
@RequestScoped
public class AccountScreen extends FormScreen {

    @Inject
    private ReadersCatalog catalog;

    @Inject
    private DisplayNames displayNames;

    private SeriesText series;
    private SeminarText seminar;
    private Account account;

    public AccountScreen() {
        super("pool", "fallBack", "name", "kana", "romaji", "institution", "language", "subscription");
    }

    @Override
    public void load(HttpServletRequest request) {
        String language = catalog.language();
        series = catalog.series();
        seminar = catalog.seminar();
        account = Account.of(request).orElse(null);
        begin("language", language);
        if (account != null) {
            begin("name", account.name());
            begin("institution", account.institution());
        }
    }

    public SeriesText getSeries() {
        return series;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    /** Null when the provider vouches for no address. */
    public Account getWho() {
        return account;
    }

    /** Null while name or institution is not known. */
    public String getDisplayName() {
        return wearer() == null
                ? null
                : displayNames.of(new DisplayNamePattern(series.getDisplayNamePattern()), series.getSlug(), wearer());
    }

    /** What the institution is called every day; null where nothing shorter is known. */
    public String getShortName() {
        return wearer() == null ? null : displayNames.shortName(series.getSlug(), wearer());
    }

    private Wearer wearer() {
        String name = OneLine.tidy(typed("name"));
        String institution = OneLine.tidy(typed("institution"));
        return account == null || name == null || institution == null
                ? null
                : new Wearer(name, OneLine.tidy(typed("romaji")), institution, account.address(), typed("language"));
    }
}
