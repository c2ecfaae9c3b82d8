package org.epistream.http;

import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before any route is looked up, such as a path that is not well encoded. */
record Unreadable(Map<String, String> headers) implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        response.setStatus(status);
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", Problem.CONTENT_TYPE);
        response.getHeaders().put("Cache-Control", "no-store");
        Problem problem = Problem.other(status);
        Content.Sink.write(response, true, Json.write(problem), callback);
        return true;
    }
}
