package org.epistream.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Optional;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go: nowhere a person looks unless asked for, and into a file of the data folder. */
final class Logs {
    private static final String FILE = "file";
    private static final Logger LOG = LoggerFactory.getLogger(Logs.class);

    private Logs() {}

    /** The log file, where there is one. */
    static Optional<String> file() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return root(context).getAppender(FILE) instanceof FileAppender<ILoggingEvent> appender
                ? Optional.of(appender.getFile())
                : Optional.empty();
    }

    /** Begins logging: to standard error where the settings are {@code verbose}, else nowhere yet. */
    static void start(Settings settings) {
        boolean verbose = settings.get(Known.VERBOSE);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        root(context).setLevel(verbose ? Level.INFO : Level.OFF);
        if (verbose) {
            ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
            console.setTarget("System.err");
            add(context, console, "console", settings);
        }
    }

    /** From now on also into {@code NAME.log} of this folder, settings first; three files of 10 MB at most. */
    static void alsoTo(Path folder, String name, Settings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Path file = folder.resolve(name + ".log");
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve(name + ".%i.log").toString());
        window.setMinIndex(1);
        window.setMaxIndex(2);
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("10MB"));
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        window.start();
        size.start();
        root(context).setLevel(Level.INFO);
        add(context, appender, FILE, settings);
        say(settings);
    }

    /** Every setting with where it comes from. */
    static void say(Settings settings) {
        for (Settings.Origin setting : settings.origins()) {
            LOG.atInfo()
                    .addKeyValue("setting", setting.key())
                    .addKeyValue("value", setting.value())
                    .addKeyValue("origin", setting.origin())
                    .log("a setting");
        }
    }

    private static void add(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String name, Settings settings) {
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(LogEncoders.of(settings.get(Known.LOG_FORMAT), context));
        appender.start();
        root(context).addAppender(appender);
    }

    private static ch.qos.logback.classic.Logger root(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
