package org.epistream.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.epistream.cli.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go: nowhere a person looks unless asked for, and into a file of the data folder. */
final class Logs {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} [%thread] %msg%n";

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

    /** Begins logging: to standard error where {@code verbose}, else nowhere yet. */
    static void start(boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        root(context).setLevel(verbose ? Level.INFO : Level.OFF);
        if (verbose) {
            ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
            console.setTarget("System.err");
            add(context, console, "console");
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
        add(context, appender, FILE);
        say(settings);
    }

    /** Every setting with where it comes from. */
    static void say(Settings settings) {
        settings.lines().forEach(setting -> LOG.info("setting: {}", setting));
    }

    private static void add(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String name) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        root(context).addAppender(appender);
    }

    private static ch.qos.logback.classic.Logger root(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
