package org.danwakai.stack;

import java.util.HashMap;
import java.util.Map;
import org.danwakai.stack.zoom.ZoomServer;

/** What the server takes from its environment, as a host would set it. */
final class ServerVariables {

    private ServerVariables() {}

    static Map<String, String> of(Ports ports, Realm realm, Database database, Secrets secrets, WorkFolder folder) {
        Map<String, String> all = new HashMap<>();
        all.put("DANWAKAI_BASE_URL", realm.site());
        all.put("DANWAKAI_DB_URL", database.url(Database.USER));
        all.put("DANWAKAI_DB_USER", Database.USER);
        all.put("DANWAKAI_DB_PASSWORD", secrets.databasePassword());
        all.put("DANWAKAI_SMTP_HOST", "localhost");
        all.put("DANWAKAI_SMTP_PORT", Integer.toString(ports.smtp()));
        all.put("DANWAKAI_OIDC_URL", realm.url());
        all.put("DANWAKAI_OIDC_SECRET", secrets.oidcSecret());
        all.put("DANWAKAI_TOKEN_KEY", secrets.tokenKey());
        String zoom = "http://localhost:" + ports.zoom();
        all.put("DANWAKAI_ZOOM_ACCOUNT", ZoomServer.ACCOUNT);
        all.put("DANWAKAI_ZOOM_CLIENT", ZoomServer.CLIENT);
        all.put("DANWAKAI_ZOOM_SECRET", secrets.zoomSecret());
        all.put("DANWAKAI_ZOOM_HOST", ZoomServer.HOST);
        all.put("DANWAKAI_ZOOM_WEBHOOK_SECRET", secrets.zoomWebhookSecret());
        all.put("DANWAKAI_ZOOM_TOKEN_URL", zoom);
        all.put("DANWAKAI_ZOOM_API_URL", zoom);
        all.put("DANWAKAI_FILES", folder.files().toString());
        all.put("DANWAKAI_CLAMD", "localhost:" + ports.clamd());
        all.put("DANWAKAI_LOCAL", "true");
        return all;
    }
}
