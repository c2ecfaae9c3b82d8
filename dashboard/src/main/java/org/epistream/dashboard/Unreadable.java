package org.epistream.dashboard;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before any route is looked up, such as a path that is not well encoded. */
final class Unreadable implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        response.setStatus(status);
        OwnHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", Problem.CONTENT_TYPE);
        response.getHeaders().put("Cache-Control", "no-store");
        Problem problem = Problem.other(status, HttpStatus.getMessage(status));
        Content.Sink.write(response, true, Json.write(problem), callback);
        return true;
    }
}
